/** 書類による本人確認の記録の照会 — of one reception number, oldest first. */
import { type DocumentProof, listDocumentProofs as route } from '@yakuba/contract/identity-proof';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

type Row = Omit<DocumentProof, 'recordedAt'> & { readonly recordedAt: Date };

/** 受付番号の本人確認 — for other rooms as well. */
export async function findDocumentProofs(
  reader: Reader,
  municipalityCode: string,
  reference: string,
): Promise<DocumentProof[]> {
  const rows = await reader<Row[]>`
    select id, reference, procedure_code, addressee_number, person, requirement, documents,
      recorded_at, staff_id
    from identity_proof.document_proof
    where municipality_code = ${municipalityCode} and reference = ${reference}
    order by recorded_at, id`;
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}

export const listDocumentProofs = defineQuery({
  name: 'identity_proof:list_document_proofs',
  title: '本人確認の記録の照会',
  permission: 'identity_proof:view_proof',
  input: route.query,
  run: async (reader, { reference }, { municipalityCode }) => ({
    proofs: await findDocumentProofs(reader, municipalityCode, reference),
  }),
  access: ({ proofs }) => ({
    subjects: proofs.flatMap(({ addresseeNumber }) => addresseeNumber ?? []),
    items: ['本人確認の記録'],
  }),
});
