/**
 * 住所の表記 — the parts of an address as one line.
 *
 * @spec juki 1.1.1
 */

/** 住所 — the parts as the register holds them; any may be absent or empty. */
export interface AddressParts {
  readonly prefecture?: string | null | undefined;
  readonly municipality?: string | null | undefined;
  readonly machiAza?: string | null | undefined;
  readonly lotNumber?: string | null | undefined;
  readonly katagaki?: string | null | undefined;
}

/** 住所の書き方 — within the town a certificate may leave out the prefecture, a list both. */
export interface AddressStyle {
  readonly from?: 'prefecture' | 'municipality' | 'machi-aza';
}

/** 住所 — 都道府県・市区郡町村・町字・番地号 without spaces, then U+3000 and 方書. */
export function formatAddress(parts: AddressParts, { from }: AddressStyle = {}): string {
  const prefecture = from === undefined || from === 'prefecture' ? parts.prefecture : '';
  const municipality = from === 'machi-aza' ? '' : parts.municipality;
  const place = [prefecture, municipality, parts.machiAza, parts.lotNumber]
    .map((part) => part?.trim() ?? '')
    .join('');
  const katagaki = parts.katagaki?.trim() ?? '';
  return [place, katagaki].filter((part) => part !== '').join('\u3000');
}
