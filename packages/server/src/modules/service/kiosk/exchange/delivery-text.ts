/**
 * 送信の本文 — the answer as JSON in plain ASCII. The files, in base64, are laid in as they are:
 * they need no escaping, and one Japanese letter beside them would double the size of the whole
 * text in memory on both sides.
 */
import type { KioskDelivery } from '@yakuba/contract/kiosk';

/** Within a text its marks would be escaped, so it stands nowhere else. */
const EMPTY = '"pdf":""';

export function deliveryText({ documents, ...answer }: KioskDelivery): string {
  const bare = documents.map(({ pdf: _, ...document }) => ({ ...document, pdf: '' }));
  const [head = '', ...rest] = ascii(JSON.stringify({ ...answer, documents: bare })).split(EMPTY);
  return head + rest.map((text, at) => `"pdf":"${documents[at]?.pdf ?? ''}"${text}`).join('');
}

/** Each UTF-16 unit beyond ASCII as `\uXXXX`, as JSON allows. */
function ascii(json: string): string {
  return json.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
