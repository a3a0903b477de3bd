/** 送信したファイルのハッシュ値 — of the last sending of a request; empty before the first. */
import type { Reader } from '#platform/database';

export async function findDeliveredHashes(
  reader: Reader,
  municipalityCode: string,
  requestId: string,
): Promise<string[]> {
  const [step] = await reader<{ documentHashes: string[] }[]>`
    select document_hashes from kiosk.step
    where municipality_code = ${municipalityCode} and request_id = ${requestId}
      and kind = 'delivered' order by recorded_at desc, id desc limit 1`;
  return step?.documentHashes ?? [];
}
