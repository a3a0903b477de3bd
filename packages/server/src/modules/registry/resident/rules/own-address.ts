/**
 * 自団体の住所の頭 — an address as typed, and without the prefecture, county and town before it: the
 * index holds what follows them.
 */
import type { TownAddress } from '#modules/organisation/municipality';

export function addressWordings(text: string, town: TownAddress): string[] {
  const plain = text.trim();
  const county = /^.*?郡(?=.)/u.exec(town.municipality)?.[0] ?? '';
  const heads = [town.prefecture, county, town.municipality.slice(county.length)];
  const rest = heads.reduce((left, head) => withoutHead(left, head), plain);
  return rest === '' || rest === plain ? [plain] : [plain, rest];
}

function withoutHead(text: string, head: string): string {
  return head !== '' && text.startsWith(head) ? text.slice(head.length).trimStart() : text;
}
