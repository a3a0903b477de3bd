/**
 * 自団体の住所の頭 — an address as typed, and without the prefecture, county and town before
 * it: the index holds what follows them.
 */

/** 自団体の名 — prefecture, county (null in a city) and town. */
export interface TownNames {
  readonly prefectureName: string;
  readonly districtName: string | null;
  readonly name: string;
}

export function addressWordings(text: string, town: TownNames): string[] {
  const plain = text.trim();
  const heads = [town.prefectureName, town.districtName ?? '', town.name];
  const rest = heads.reduce((left, head) => withoutHead(left, head), plain);
  return rest === '' || rest === plain ? [plain] : [plain, rest];
}

function withoutHead(text: string, head: string): string {
  return head !== '' && text.startsWith(head) ? text.slice(head.length).trimStart() : text;
}
