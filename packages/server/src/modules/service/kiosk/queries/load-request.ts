/** 請求の読出し — one request with its issues and what has become of it. */
import type { Reader } from '#platform/database';

import type { StoredRequest } from '../model.ts';
import { refuse } from '../refusals.ts';

/** With `isLocking`, whatever is about to be done to the request waits its turn. */
export async function loadRequest(
  reader: Reader,
  municipalityCode: string,
  wanted: { readonly id: string; readonly isLocking: boolean },
): Promise<StoredRequest> {
  // Sent together: what is read after the lock sees what its last holder wrote.
  const held = wanted.isLocking ? holdRequest(reader, municipalityCode, wanted.id) : null;
  const read = reader<StoredRequest[]>`
    select r.*, ${issueIds(reader)} as issue_ids, ${status(reader)} as status
    from kiosk.request r
    where r.municipality_code = ${municipalityCode} and r.id = ${wanted.id}`;
  const [[request]] = await Promise.all([read.execute(), held]);
  if (!request) throw refuse('kiosk.request.not_found');
  return request;
}

/** 取引番号の把握 — also of a request that is not there yet. */
export function holdRequest(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<unknown> {
  const lockName = `kiosk/${municipalityCode}/${id}`;
  return reader`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`.execute();
}

/** 状態 — of the request `r`: the furthest step it has reached; the first came with it. */
export function status(reader: Reader) {
  return reader`(
    select s.kind from kiosk.step s
    where s.municipality_code = r.municipality_code and s.request_id = r.id
    order by array_position(array['delivered', 'printed', 'cancelled'], s.kind) desc
    limit 1)`;
}

function issueIds(reader: Reader) {
  return reader`array(
    select i.issue_id::text from kiosk.request_issue i
    where i.municipality_code = r.municipality_code and i.request_id = r.id
    order by i.ordinal)`;
}
