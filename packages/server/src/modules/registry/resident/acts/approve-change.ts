/**
 * 決裁 — the decision by which a change is registered (本登録). The approver is never the
 * applicant.
 *
 * @spec juki 4.0.8 (partly: まとめての本登録)
 */
import { type ChangeStep, changeRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';
import { registerAddressees, takeNumbers } from '#modules/registry/addressee';
import { rememberKatagaki } from '#modules/registry/machi-aza';
import { type ActContext, defineAct } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

import type { ChangeOutcome, NewNumbers } from '../model.ts';
import { loadChange, type StoredChange } from '../queries/load-change.ts';
import { refuse } from '../refusals.ts';
import { takeRecordCodes } from '../store/record-codes.ts';
import { saveRows } from '../store.ts';
import { decideChange, type Prepared, prepareChange } from './change-flow.ts';
import { requireVersion } from './require-version.ts';

const { params, body } = changeRoutes.approveChange;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly change: StoredChange;
  readonly prepared: Prepared;
  readonly numbers: NewNumbers;
}

interface Decision {
  readonly change: StoredChange;
  readonly outcome: ChangeOutcome;
  readonly numbers: NewNumbers;
}

export type ApproveAnswer = ChangeStep & {
  readonly registered: string[];
  readonly householdNumbers: string[];
};

export const approveChange = defineAct<Input, Loaded, Decision, ApproveAnswer>({
  name: 'resident:approve_change',
  title: '異動の決裁（本登録）',
  legalBasis: '住民基本台帳法第8条、標準仕様書4.0.8',
  permission: 'resident:approve_change',
  input,
  idempotency: 'required',
  load: async (tx, { id, version }, context) => {
    const change = await loadChange(tx, context.municipalityCode, id, true);
    requireVersion(change, version, ['submitted']);
    if (change.applicant === context.actor.id) {
      throw refuse('resident.change.approver_is_applicant');
    }
    const prepared = await prepareChange(tx, change, context, true);
    return { change, prepared, numbers: await takeAll(tx, prepared, context) };
  },
  decide: ({ change, prepared, numbers }) => {
    const asApplied = {
      ...prepared,
      decision: {
        ...prepared.decision,
        operatorId: change.applicant,
        place: change.place,
        terminal: change.terminal,
      },
    };
    const outcome = decideChange(asApplied, numbers);
    return { change, outcome, numbers };
  },
  save: async (tx, { change, outcome, numbers }, context) => {
    const { municipalityCode } = context;
    await Promise.all([
      registerAddressees(
        tx,
        numbers.addressee.map((addresseeNumber) => ({
          municipalityCode,
          addresseeNumber,
          kind: 'resident',
        })),
      ),
      saveRows(tx, municipalityCode, outcome.rows, numbers.household),
      settle(tx, change, outcome, context),
      rememberKatagaki(tx, buildingsOf(municipalityCode, outcome)),
    ]);
  },
  record: ({ change, outcome }) => ({
    events: outcome.events.map((event) => ({
      ...event,
      payload: { ...event.payload, changeId: change.id },
    })),
    subjects: [...numbersOf(outcome), `change:${change.id}`],
    jobs: outcome.jobs ?? [],
  }),
  answer: ({ change, outcome }) => ({
    id: change.id,
    status: 'approved',
    version: change.version + 1,
    registered: numbersOf(outcome),
    householdNumbers: [...new Set(outcome.rows.map((row) => row.after.householdNumber))],
  }),
});

async function takeAll(
  tx: Transaction,
  prepared: Prepared,
  context: ActContext,
): Promise<NewNumbers> {
  const { municipalityCode } = context;
  const { need } = prepared;
  const [addressee, household, recordCode] = await Promise.all([
    takeNumbers(tx, { municipalityCode, kind: 'addressee', count: need.addressee }),
    takeNumbers(tx, { municipalityCode, kind: 'household', count: need.household }),
    takeRecordCodes(tx, municipalityCode, need.recordCode),
  ]);
  return { addressee, household, recordCode };
}

async function settle(
  tx: Transaction,
  change: StoredChange,
  outcome: ChangeOutcome,
  context: ActContext,
): Promise<void> {
  await Promise.all([
    tx`update resident.change set status = 'approved', version = version + 1,
        decided_by = ${context.actor.id}, decided_at = ${context.now.toISOString()},
        registered = ${numbersOf(outcome)}, act_id = ${context.actId}
      where municipality_code = ${context.municipalityCode} and id = ${change.id}`,
    releaseSubjects(tx, change, context),
    insertRows(tx, 'resident.change_row', madeRows(change, outcome, context)),
  ]);
}

/** 異動者の確保の終わり — a change of newcomers alone has reserved nobody. */
async function releaseSubjects(
  tx: Transaction,
  change: StoredChange,
  context: ActContext,
): Promise<void> {
  if (change.subjects.length === 0) return;
  await tx`delete from resident.pending_subject
    where municipality_code = ${context.municipalityCode} and change_id = ${change.id}`;
}

/** 方書 of the new rows, so that the next clerk is offered the building. */
function buildingsOf(municipalityCode: string, outcome: ChangeOutcome) {
  return outcome.rows.flatMap(({ before, after }) => {
    const { addressMachiAza, addressLotNumber, addressKatagaki } = after;
    if (!addressMachiAza || !addressLotNumber || !addressKatagaki) return [];
    if (before?.addressKatagaki === addressKatagaki) return [];
    return [
      {
        municipalityCode,
        machiAzaName: addressMachiAza,
        lotNumber: addressLotNumber,
        katagaki: addressKatagaki,
      },
    ];
  });
}

/** 異動と履歴の対応 — so that the change can be cancelled as a whole (4.6.0.1). */
function madeRows(change: StoredChange, outcome: ChangeOutcome, context: ActContext) {
  return outcome.rows.map(({ after }) => ({
    municipalityCode: context.municipalityCode,
    changeId: change.id,
    addresseeNumber: after.addresseeNumber,
    historyNumber: after.historyNumber,
  }));
}

function numbersOf(outcome: ChangeOutcome): string[] {
  return [...new Set(outcome.rows.map((row) => row.after.addresseeNumber))];
}
