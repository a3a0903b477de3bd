/**
 * 書類による本人確認の記録 — what was seen at the counter, by the checklist in force; numbers of
 * documents are neither asked for nor kept.
 */
import { recordDocumentProof as route } from '@yakuba/contract/identity-proof';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { readChecklist } from '../queries/read-checklist.ts';
import { requireLiving } from '../queries/require-living.ts';
import { decideDocumentProof } from '../rules/decide-document-proof.ts';
import { type NewDocumentProof, saveDocumentProof } from '../store.ts';

type Input = z.output<typeof route.body>;

type Loaded = Awaited<ReturnType<typeof readChecklist>>;

export const recordDocumentProof = defineAct<Input, Loaded, NewDocumentProof, { id: string }>({
  name: 'identity_proof:record_document_proof',
  title: '書類による本人確認の記録',
  legalBasis: '住民基本台帳法第12条第3項・第27条第2項',
  permission: 'identity_proof:record_document_proof',
  input: route.body,
  idempotency: 'required',
  load: async (tx, { procedureCode, addresseeNumber }, context) => {
    if (addresseeNumber !== null) await requireLiving(tx, addresseeNumber, context);
    return readChecklist(tx, procedureCode, context.today);
  },
  decide: ({ required, documents: checklist }, input, { actor, now, today, ...context }) => ({
    municipalityCode: context.municipalityCode,
    id: context.newId(),
    reference: input.reference,
    procedureCode: input.procedureCode,
    addresseeNumber: input.addresseeNumber,
    person: input.person,
    requirement: required.requirement,
    documents: decideDocumentProof(input.documents, {
      checklist,
      requirement: required.requirement,
      today,
    }),
    recordedAt: now.toISOString(),
    staffId: actor.id,
    place: actor.place,
    terminal: actor.terminal,
  }),
  save: async (tx, proof) => {
    await saveDocumentProof(tx, proof);
  },
  record: ({ id, addresseeNumber, reference, procedureCode }) => ({
    subjects: addresseeNumber === null ? [] : [addresseeNumber],
    events: [
      {
        type: 'DocumentProofRecorded',
        subject: `reference:${reference}`,
        payload: { id, reference, procedureCode, addresseeNumber },
      },
    ],
  }),
  answer: ({ id }) => ({ id }),
});
