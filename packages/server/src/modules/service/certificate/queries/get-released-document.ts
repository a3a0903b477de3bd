/**
 * 交付した証明書の取出し — the bytes of a file whose handing over has been recorded for this very
 * member of staff; there is no other way to them.
 *
 * @spec juki 1.3.8
 */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';
import { documentHashOf } from '../rules/content-hash.ts';

interface ReleasedDocument {
  readonly pdf: Buffer;
  readonly documentHash: string;
  readonly addresseeNumbers: string[];
}

export const getReleasedDocument = defineQuery({
  name: 'certificate:get_released_document',
  title: '交付した証明書の取出し',
  permission: 'certificate:issue_certificate',
  input: z.object({ id: z.uuid(), releaseId: z.uuid() }),
  run: async (reader, { id, releaseId }, context): Promise<ReleasedDocument> => {
    const { municipalityCode, actor } = context;
    const [document] = await reader<ReleasedDocument[]>`
      select d.pdf, s.document_hash, d.addressee_numbers from certificate.step s
      join certificate.document d
        on d.municipality_code = s.municipality_code and d.issue_id = s.issue_id
      where s.municipality_code = ${municipalityCode} and s.id = ${releaseId}
        and s.issue_id = ${id} and s.kind = 'released' and s.staff_id = ${actor.id}`;
    if (!document) throw refuse('certificate.issue.not_found');
    if (documentHashOf(document.pdf) !== document.documentHash) {
      throw refuse('certificate.release.document_differs');
    }
    return document;
  },
  access: ({ addresseeNumbers }) => ({ subjects: addresseeNumbers, items: ['証明書'] }),
});
