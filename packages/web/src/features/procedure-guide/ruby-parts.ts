/** ふりがなの区切り — 氏 over 氏, 名 over 名; null where the parts do not answer one another. */
export interface RubyPart {
  readonly text: string;
  readonly kana: string;
}

export function rubyParts(fullName: string, fullNameKana: string | null): RubyPart[] | null {
  if (!fullNameKana) return null;
  const names = fullName.trim().split(/\s+/u);
  const kanas = fullNameKana.trim().split(/\s+/u);
  if (names.length !== kanas.length) return null;
  return names.map((text, place) => ({ text, kana: kanas[place] ?? '' }));
}
