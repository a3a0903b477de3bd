/**
 * 交付した証明書の取出し — the bytes of a file whose handing over has been recorded for this very
 * person; there is no other way to them.
 *
 * @spec juki 1.3.8
 */
import { z } from 'zod';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { documentHashOf } from '../rules/content-hash.ts';

export interface ReleasedDocument {
  readonly pdf: Buffer;
  readonly documentHash: string;
  readonly addresseeNumbers: string[];
}

export interface ReleaseReference {
  readonly municipalityCode: string;
  readonly id: string;
  readonly releaseId: string;
  /** To whom it was handed over: a member of staff, or the applicant. */
  readonly actorId: string;
}

/** Refuses where this release is not recorded for this person, or the bytes are others. */
export async function readReleasedDocument(
  reader: Reader,
  { municipalityCode, id, releaseId, actorId }: ReleaseReference,
): Promise<ReleasedDocument> {
  const [document] = await reader<ReleasedDocument[]>`
    select d.pdf, s.document_hash, d.addressee_numbers from certificate.step s
    join certificate.document d
      on d.municipality_code = s.municipality_code and d.issue_id = s.issue_id
    where s.municipality_code = ${municipalityCode} and s.id = ${releaseId}
      and s.issue_id = ${id} and s.kind = 'released' and s.staff_id = ${actorId}`;
  if (!document) throw refuse('certificate.issue.not_found');
  if (documentHashOf(document.pdf) !== document.documentHash) {
    throw refuse('certificate.release.document_differs');
  }
  return document;
}

export const getReleasedDocument = defineQuery({
  name: 'certificate:get_released_document',
  title: '交付した証明書の取出し',
  permission: 'certificate:issue_certificate',
  input: z.object({ id: z.uuid(), releaseId: z.uuid() }),
  run: (reader, { id, releaseId }, { municipalityCode, actor }): Promise<ReleasedDocument> =>
    readReleasedDocument(reader, { municipalityCode, id, releaseId, actorId: actor.id }),
  access: ({ addresseeNumbers }) => ({ subjects: addresseeNumbers, items: ['証明書'] }),
});
