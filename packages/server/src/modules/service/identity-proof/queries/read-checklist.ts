/** 本人確認の一覧の読出し — what a procedure asks for on a day, and the documents that do. */
import type { ChecklistItem, ProofRequirement } from '@yakuba/contract/identity-proof';

import type { Reader } from '#platform/database';

import { requirementSentences } from '../rules/decide-document-proof.ts';

export interface Checklist {
  readonly required: {
    readonly requirement: ProofRequirement;
    readonly sentence: string;
    readonly legalBasis: string;
  };
  readonly documents: ChecklistItem[];
}

export async function readChecklist(
  reader: Reader,
  procedureCode: string,
  on: string,
): Promise<Checklist> {
  const [[required], documents] = await Promise.all([
    reader<{ requirement: ProofRequirement; legalBasis: string }[]>`
      select requirement, legal_basis from identity_proof.reference_proof_requirement
      where procedure_code in (${procedureCode}, '*') and valid_from <= ${on}
        and (valid_until is null or ${on} < valid_until)
      order by procedure_code = '*', valid_from desc limit 1`,
    reader<ChecklistItem[]>`
      select kind, title, document_group as "group", has_photo, has_expiry, points
      from identity_proof.reference_proof_document
      where valid_from <= ${on} and (valid_until is null or ${on} < valid_until)
      order by position`,
  ]);
  if (!required) throw new TypeError('no requirement holds for all procedures');
  const sentence = requirementSentences[required.requirement];
  return { required: { ...required, sentence }, documents: [...documents] };
}
