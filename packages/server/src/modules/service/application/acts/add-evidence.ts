/** 書類の添付 — to a draft or a correction under way; looked into before it is kept. */
import {
  applicationRoutes,
  type EvidenceSaved,
  ownApplicationRoutes,
} from '@yakuba/contract/application';
import { itemsOf } from '@yakuba/kernel/form';
import type { z } from 'zod';

import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { type ReadEvidence, readEvidence } from '../exchange/read-evidence.ts';
import { lockWhole } from '../queries/load-application.ts';
import { requireProcedure } from '../queries/require-procedure.ts';
import { refuse } from '../refusals.ts';
import { requireDraftOpen } from '../rules/decide-draft.ts';
import { evidenceName } from '../rules/evidence-name.ts';
import { ENTER_FOR_RESIDENT, requireWritable } from '../rules/require-own.ts';
import { type NewFile, saveFile } from '../store.ts';

const { params, body } = ownApplicationRoutes.addEvidence;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

const FILES_MAX = 20;

const steps = {
  legalBasis: '情報通信技術を活用した行政の推進等に関する法律第6条',
  idempotency: 'required',
  load,
  decide: (read: ReadEvidence, { id, item, fileName }: Input, context: ActContext): NewFile => ({
    fileId: context.newId(),
    applicationId: id,
    item,
    fileName: evidenceName(fileName, read.mediaType),
    ...read,
    bytes: read.content.length,
    uploadedBy: context.actor.id,
    uploadedAt: context.now.toISOString(),
  }),
  save: async (tx: Transaction, file: NewFile, { municipalityCode }: ActContext) => {
    await saveFile(tx, municipalityCode, file);
  },
  record: ({ applicationId }: NewFile) => ({
    events: [],
    subjects: [`application:${applicationId}`],
  }),
  answer: ({ fileId, fileName, mediaType }: NewFile) => ({ fileId, fileName, mediaType }),
} as const;

export const addEvidence = defineAct<Input, ReadEvidence, NewFile, EvidenceSaved>({
  name: 'application:add_evidence',
  title: '書類の添付',
  permission: 'application:apply',
  input,
  ...steps,
});

export const addEvidenceForResident = defineAct<Input, ReadEvidence, NewFile, EvidenceSaved>({
  name: 'application:add_evidence_for_resident',
  title: '窓口・書面の申請への書類の添付',
  permission: ENTER_FOR_RESIDENT,
  ...steps,
  input: applicationRoutes.addEvidenceForResident.params.extend(body.shape),
});

async function load(
  tx: Transaction,
  { id, item: name, content }: Input,
  context: ActContext,
): Promise<ReadEvidence> {
  const found = await lockWhole(tx, context.municipalityCode, id);
  const { application, files } = requireWritable(found, context.actor);
  requireDraftOpen(application);
  if (files.length >= FILES_MAX) {
    throw refuse('application.evidence.too_many', { most: String(FILES_MAX) });
  }
  const { form } = await requireProcedure(tx, application, context);
  const item = itemsOf(form).find((one) => one.name === name && one.kind === 'evidence');
  if (!item) throw refuse('application.evidence.no_item', { item: name }, 'item');
  const read = await readEvidence(Buffer.from(content, 'base64'));
  const { accepts } = item;
  if (accepts && !accepts.includes(read.mediaType)) {
    const values = { type: read.mediaType, accepts: accepts.join('、') };
    throw refuse('application.evidence.not_accepted', values, 'content');
  }
  return read;
}
