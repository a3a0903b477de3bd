/**
 * 下書きの保存 — at every change, by whoever writes it; a version that another device has written
 * since is not overwritten. The same for a correction that is under way.
 */
import {
  applicationRoutes,
  ownApplicationRoutes,
  type SavedAnswer,
} from '@yakuba/contract/application';
import type { Procedure } from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { findProcedure } from '#modules/service/procedure';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredFile, WholeApplication } from '../model.ts';
import { lockWhole } from '../queries/load-application.ts';
import { refuse } from '../refusals.ts';
import { problemsOf } from '../rules/check-submission.ts';
import { type DraftInput, decideDraft } from '../rules/decide-draft.ts';
import { ENTER_FOR_RESIDENT, requireWritable } from '../rules/require-own.ts';
import { type DraftRow, saveDraftRow } from '../store.ts';

const own = ownApplicationRoutes.saveDraft;
const ownInput = own.params.extend(own.body.shape);
type OwnInput = z.output<typeof ownInput>;

const staff = applicationRoutes.saveDraftForResident;
const staffInput = staff.params.extend(staff.body.shape);
type StaffInput = z.output<typeof staffInput>;

interface Loaded {
  readonly existing: WholeApplication | null;
  readonly procedure: Procedure;
}

interface Decision {
  readonly draft: DraftRow;
  readonly procedure: Procedure;
  readonly files: readonly StoredFile[];
}

export const saveDraft = defineAct<OwnInput, Loaded, Decision, SavedAnswer>({
  name: 'application:save_draft',
  title: '下書きの保存',
  legalBasis: '情報通信技術を活用した行政の推進等に関する法律第6条',
  permission: 'application:apply',
  input: ownInput,
  idempotency: 'required',
  load,
  decide: (loaded, { onBehalfOf, ...given }, context) => {
    const self = ownAddresseeNumber(context.actor);
    const isForOther = onBehalfOf !== null && onBehalfOf !== self;
    if (isForOther && self === null) throw refuse('application.delegation.sign_in');
    return decide(loaded, {
      ...given,
      channel: 'online',
      applicantNumber: isForOther ? onBehalfOf : self,
      agentNumber: isForOther ? self : null,
      actorId: context.actor.id,
    });
  },
  save,
  record,
  answer,
});

export const saveDraftForResident = defineAct<StaffInput, Loaded, Decision, SavedAnswer>({
  name: 'application:save_draft_for_resident',
  title: '窓口・書面の申請の下書きの保存',
  legalBasis: '手続ごとの根拠法令',
  permission: ENTER_FOR_RESIDENT,
  input: staffInput,
  idempotency: 'required',
  load,
  decide: (loaded, given, context) => decide(loaded, { ...given, actorId: context.actor.id }),
  save,
  record,
  answer,
});

async function load(
  tx: Transaction,
  { id, procedureCode }: { readonly id: string; readonly procedureCode: string },
  { municipalityCode, today, actor }: ActContext,
): Promise<Loaded> {
  const whole = await lockWhole(tx, municipalityCode, id);
  const existing = whole ? requireWritable(whole, actor) : null;
  const procedure = await findProcedure(tx, municipalityCode, procedureCode, today);
  if (!procedure) throw refuse('application.procedure.unknown', {}, 'procedureCode');
  return { existing, procedure };
}

function decide({ existing, procedure }: Loaded, input: DraftInput): Decision {
  const draft = decideDraft(existing?.application ?? null, procedure, input);
  return { draft, procedure, files: existing?.files ?? [] };
}

async function save(tx: Transaction, { draft }: Decision, context: ActContext): Promise<void> {
  await saveDraftRow(tx, context.municipalityCode, { draft, now: context.now });
}

function record({ draft }: Decision) {
  return { events: [], subjects: [`application:${draft.id}`] };
}

function answer(
  { draft, procedure, files }: Decision,
  _input: unknown,
  { now }: ActContext,
): SavedAnswer {
  const problems = problemsOf(procedure, draft.answers, files);
  return { id: draft.id, version: draft.version, savedAt: now.toISOString(), problems };
}
