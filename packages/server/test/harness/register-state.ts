/**
 * 検査用の台帳 — an invented register of a few households, as a rule sees it, and what rules know
 * besides it. Numbers: 100s are one family, 200 lives alone, 300s are a couple, 400s have no head,
 * 600 is about to move out, 900s are closed.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { parseInput } from '#platform/act';

import type {
  ChangeKind,
  ChangeOutcome,
  DecisionContext,
  RegisterState,
} from '../../src/modules/registry/resident/model.ts';
import { closingItems } from '../../src/modules/registry/resident/rules/closing-items.ts';

import { residentRow } from './resident-row.ts';

export const TODAY = '2026-11-20';

interface Someone extends Partial<ResidentRecord> {
  readonly addresseeNumber: string;
  readonly householdNumber: string;
}

/** 住民 — numbers of its own, so that nobody resembles another by number. */
export function someone(over: Someone): ResidentRecord {
  const serial = over.addresseeNumber.padStart(4, '0');
  return residentRow({
    residentRecordCode: `9990000${serial}`,
    individualNumber: `99900000${serial}`,
    ...over,
  });
}

const out = { on: '2025-03-31', notation: null };
const gone = (reason: 'moving_out_domestic' | 'death' | 'deletion_by_authority') =>
  closingItems({
    reason,
    status: ({ moving_out_domestic: '2', death: '3', deletion_by_authority: '9' } as const)[reason],
    effectiveOn: out,
    notifiedOn: '2025-03-20',
  });

export function population(): ResidentRecord[] {
  const family = { householdNumber: '500', headOfHouseholdName: '緑野　太郎' };
  const couple = { householdNumber: '502', headOfHouseholdName: '青山　三郎' };
  const orphans = { householdNumber: '503', headOfHouseholdName: null, relationship: '子' };
  return [
    someone({ ...family, addresseeNumber: '100', fullName: '緑野　太郎' }),
    someone({
      ...family,
      addresseeNumber: '101',
      fullName: '緑野　花子',
      relationship: '妻',
      sex: '2',
      dateOfBirth: '1982-05-06',
      householdOrder: 2,
    }),
    someone({
      ...family,
      addresseeNumber: '102',
      fullName: '緑野　一郎',
      relationship: '子',
      dateOfBirth: '2010-07-08',
      householdOrder: 3,
    }),
    someone({ householdNumber: '501', addresseeNumber: '200', fullName: '赤坂　次郎' }),
    someone({ ...couple, addresseeNumber: '300', fullName: '青山　三郎' }),
    someone({
      ...couple,
      addresseeNumber: '301',
      fullName: '青山　四葉',
      relationship: '妻',
      sex: '2',
      dateOfBirth: '1979-01-02',
      householdOrder: 2,
    }),
    someone({ ...orphans, addresseeNumber: '400', fullName: '白井　五子', sex: '2' }),
    someone({ ...orphans, addresseeNumber: '401', fullName: '白井　六子', sex: '2' }),
    someone({
      householdNumber: '506',
      addresseeNumber: '600',
      fullName: '黒田　七海',
      movingOutNotifiedOn: '2026-11-10',
      movingOutPlannedOn: '2026-12-01',
      plannedMunicipality: '隣市',
    }),
    someone({
      householdNumber: '509',
      addresseeNumber: '900',
      fullName: '灰谷　八郎',
      movingOutPlannedOn: '2025-03-31',
      plannedMunicipality: '隣市',
      ...gone('moving_out_domestic'),
    }),
    someone({ householdNumber: '509', addresseeNumber: '901', ...gone('death') }),
    someone({ householdNumber: '509', addresseeNumber: '902', ...gone('deletion_by_authority') }),
  ];
}

/** 台帳の一部 — all of it, as if everyone were named by the change. */
export function registerState(
  records: readonly ResidentRecord[] = population(),
  resembling: readonly ResidentRecord[] = [],
): RegisterState {
  const groups = Map.groupBy(records, (record) => record.householdNumber);
  const households = [...groups].map(([householdNumber, people]) => {
    const members = people.filter((record) => !record.isClosed);
    return [householdNumber, { householdNumber, members }] as const;
  });
  return {
    residents: new Map(records.map((record) => [record.addresseeNumber, record])),
    households: new Map(households),
    resembling,
    histories: new Map(records.map((record) => [record.addresseeNumber, [record]])),
  };
}

export function decisionContext(over: Partial<DecisionContext> = {}): DecisionContext {
  return {
    today: TODAY,
    now: `${TODAY}T01:00:00.000Z`,
    operatorId: 'clerk01',
    place: '本庁',
    terminal: '窓口1',
    town: { code: '990001', prefecture: '架空県', municipality: '架空郡若葉町' },
    numbers: {
      addressee: ['700', '701', '702', '703'],
      household: ['570'],
      recordCode: ['99900007001', '99900007012', '99900007023', '99900007034'],
    },
    ...over,
  };
}

/** 決定 — what an input as it travels over HTTP leads to. */
export function decideOn<I>(
  kind: ChangeKind<I>,
  input: unknown,
  state: RegisterState = registerState(),
  context: DecisionContext = decisionContext(),
): ChangeOutcome {
  return kind.decide(state, parseInput(kind.input, input), context);
}

/** The row of one person after the change; fails the test when there is none or more than one. */
export function rowOf({ rows }: ChangeOutcome, addresseeNumber: string): ResidentRecord {
  const found = rows.filter((row) => row.after.addresseeNumber === addresseeNumber);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} rows of ${addresseeNumber}`);
  return only.after;
}

export function codesOf(outcome: ChangeOutcome): string[] {
  return outcome.alerts.map((alert) => alert.code);
}

export function typesOf(outcome: ChangeOutcome): string[] {
  return outcome.events.map((event) => event.type);
}
