/** 手続の内容の届出書の検査 — documents and fees are held by the fields as they were given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contentSchema, type ProcedureDetails } from '@yakuba/contract/procedure';

import { withoutBlanks } from '../../../form/path.ts';
import {
  detailsFromTyped,
  freshDetails,
  freshDocumentCode,
  typedDetails,
  typedFromDetails,
} from './procedure-form.ts';

const behind = { procedureCode: 'town-watch-over', result: { kind: 'decision' } } as const;
const known = { ...freshDetails, title: '見守り', legalBasis: '要綱第4条', desk: '福祉係' };
const consent = { code: 'document-1', title: '同意書', isRequired: false };

function read(typed: Readonly<Record<string, unknown>>): ProcedureDetails {
  return detailsFromTyped(typedDetails.parse(withoutBlanks({ ...known, ...typed })), behind);
}

test('a procedure asks for the documents and the fee that are typed', () => {
  const evidence = [{ ...consent, condition: '家族が申し込むとき' }];
  const details = read({ evidence, feeItem: 'own', feeNote: '1回につき' });
  assert.deepEqual(details.evidence, [{ ...evidence[0], omission: null }]);
  assert.deepEqual(details.fee, { certificateKind: 'town-watch-over', note: '1回につき' });
  assert.equal(contentSchema.omit({ form: true }).safeParse(details).success, true);
  assert.equal(read({}).fee, null);
  assert.equal(read({ feeItem: 'household' }).fee?.certificateKind, 'household');
});

test('what is held comes back to the fields and leaves them as it was', () => {
  const evidence = [{ ...consent, condition: null, isRequired: true }];
  for (const feeItem of ['', 'own', 'household', 'town-other']) {
    const details = read({ evidence, feeItem });
    const again = typedDetails.parse(withoutBlanks(typedFromDetails(details, 'town-watch-over')));
    assert.deepEqual(detailsFromTyped(again, behind), details);
  }
});

test('a document says when it is needed', () => {
  const refused = typedDetails.safeParse({ ...known, evidence: [consent] });
  assert.deepEqual(refused.error?.issues[0]?.path, ['evidence', '0', 'condition']);
});

test('documents are named apart', () => {
  assert.equal(freshDocumentCode([]), 'document-1');
  assert.equal(freshDocumentCode([{ code: 'document-2' }]), 'document-3');
});
