/**
 * 添付書類の名前 — as whoever opens it will see it: no path, nothing that turns the direction of
 * the writing, and an ending that says what the content was found to be.
 */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'application/pdf': ['.pdf'],
};

export function evidenceName(given: string, mediaType: string): string {
  const name = given.replaceAll(/[/\\:*?"<>|]|\p{Cf}/gu, '_');
  const endings = ENDINGS[mediaType] ?? [];
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  return `${name.slice(0, 190)}${endings[0] ?? ''}`;
}
