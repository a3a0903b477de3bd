/** 発行の読出し — one issue with the people it is bound to and what has become of it. */
import type { Reader } from '#platform/database';

import type { StoredDocument, StoredIssue } from '../model.ts';
import { refuse } from '../refusals.ts';

/** With `isLocking`, whatever is about to be done to the issue waits its turn. */
export async function loadIssue(
  reader: Reader,
  municipalityCode: string,
  wanted: { readonly id: string; readonly isLocking: boolean },
): Promise<StoredIssue> {
  const { id, isLocking } = wanted;
  const lockName = `certificate/${municipalityCode}/${id}`;
  // Sent together: what is read after the lock sees what its last holder wrote.
  const held = isLocking
    ? reader`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`.execute()
    : null;
  const read = reader<StoredIssue[]>`
    select i.id, i.act_id, i.issue_number, i.issued_on, i.kind, i.request, i.requester, i.form,
      i.items, i.heading, i.content_hash, i.is_official_use, i.requested_at, i.staff_id, i.place,
      i.terminal, i.outlet, i.reference, i.verification_code, ${subjects(reader)} as subjects,
      ${status(reader)} as status
    from certificate.issue i where i.municipality_code = ${municipalityCode} and i.id = ${id}`;
  const [[issue]] = await Promise.all([read.execute(), held]);
  if (!issue) throw refuse('certificate.issue.not_found');
  return issue;
}

/** The file's hash is taken of its bytes where they lie, so that they need not travel. */
export async function loadDocument(
  reader: Reader,
  municipalityCode: string,
  issueId: string,
): Promise<StoredDocument | null> {
  const [document] = await reader<StoredDocument[]>`
    select d.addressee_numbers, d.content_hash, d.document_hash, d.pages, d.alerts,
      encode(sha256(d.pdf), 'hex') as actual_hash,
      (select s.document_hash from certificate.step s
        where s.municipality_code = d.municipality_code and s.issue_id = d.issue_id
          and s.kind = 'printed') as noted_hash
    from certificate.document d
    where d.municipality_code = ${municipalityCode} and d.issue_id = ${issueId}`;
  return document ?? null;
}

/** 対象者 — of the issue `i`, in the order printed. */
export function subjects(reader: Reader) {
  return reader`coalesce((
    select json_agg(json_build_object('addresseeNumber', p.addressee_number,
      'historyNumber', p.history_number) order by p.ordinal)
    from certificate.issue_subject p
    where p.municipality_code = i.municipality_code and p.issue_id = i.id), '[]')`;
}

/** 状態 — of the issue `i`: the furthest step it has reached. */
export function status(reader: Reader) {
  return reader`coalesce((
    select s.kind from certificate.step s
    where s.municipality_code = i.municipality_code and s.issue_id = i.id
    order by array_position(array['printed', 'refused', 'released', 'discarded'], s.kind) desc
    limit 1), 'requested')`;
}
