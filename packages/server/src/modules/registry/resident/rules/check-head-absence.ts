/**
 * 世帯主不在となる場合の処理 — what becomes of a household whose head leaves it.
 *
 * One left: made head by authority in the same change. Two or more left: the clerk names the new
 * head and the relationships, or is asked to bring about a change of head and may go on — then the
 * household stands without a head (世帯主未設定), and nobody's record goes on naming who is gone.
 *
 * @spec juki 1.1.10
 * @spec juki 4.0.4 (partly: 世帯主変更通知書の出力)
 * @spec juki 4.0.5 (partly: 世帯主変更依頼通知書と対象者リストの出力)
 */
import type { PlacementInput, ResidentRecord } from '@yakuba/contract/resident';

import type { NewEvent } from '#platform/act';

import type { Alert, Household, RegisterState, RowChange, RowContext } from '../model.ts';
import { refuse } from '../refusals.ts';
import { appointHead } from './appoint-head.ts';
import { HEAD, headOf } from './check-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';

export interface Leaving {
  /** Those who leave, as they stand now. */
  readonly leavers: readonly ResidentRecord[];
  /** 残る世帯員の続柄 — of those whose head leaves, 世帯主 among them; empty if not named. */
  readonly remaining: readonly PlacementInput[];
  readonly header: Pick<ChangeHeader, 'effectiveOn' | 'notifiedOn'>;
}

/** What follows for those who stay. */
export interface Aftermath {
  readonly rows: readonly RowChange[];
  readonly alerts: readonly Alert[];
  readonly events: readonly NewEvent[];
}

const nothing: Aftermath = { rows: [], alerts: [], events: [] };

export function checkHeadAbsence(
  state: RegisterState,
  leaving: Leaving,
  context: RowContext,
): Aftermath {
  const gone = new Set(leaving.leavers.map((record) => record.addresseeNumber));
  const numbers = new Set(leaving.leavers.map((record) => record.householdNumber));
  const left = [...numbers].map((number) => {
    const household = state.households.get(number);
    if (!household) throw refuse('resident.household.moved_meanwhile');
    const staying = household.members.filter((member) => !gone.has(member.addresseeNumber));
    return { household, staying, former: headOf(household.members) ?? null };
  });
  checkNamed(leaving.remaining, left);
  const all = left.map((one) => settle(one, leaving, context));
  return {
    rows: all.flatMap(({ rows }) => rows),
    alerts: all.flatMap(({ alerts }) => alerts),
    events: all.flatMap(({ events }) => events),
  };
}

/** 残された世帯 — a household that someone leaves. */
interface Left {
  readonly household: Household;
  readonly staying: readonly ResidentRecord[];
  readonly former: ResidentRecord | null;
}

/** Relationships are given only of people who stay in a household without a head. */
function checkNamed(remaining: readonly PlacementInput[], left: readonly Left[]): void {
  remaining.forEach(({ addresseeNumber: number }, index) => {
    const path = `remaining.${index}.addresseeNumber`;
    const isTwice = remaining.findIndex((other) => other.addresseeNumber === number) < index;
    if (isTwice) throw refuse('resident.person.twice', { number }, path);
    const home = left.find(({ staying }) =>
      staying.some((member) => member.addresseeNumber === number),
    );
    if (!home) throw refuse('resident.head.not_remaining', { number }, path);
    if (headOf(home.staying)) {
      const values = { number: home.household.householdNumber };
      throw refuse('resident.head.not_absent', values, path);
    }
  });
}

function settle(left: Left, leaving: Leaving, context: RowContext): Aftermath {
  const { household, staying, former } = left;
  const { householdNumber } = household;
  const numbers = new Set(staying.map((member) => member.addresseeNumber));
  const roles = leaving.remaining.filter((given) => numbers.has(given.addresseeNumber));
  const appointment = { householdNumber, staying, former, ...leaving.header };
  if (roles.length > 0) {
    return appointHead({ ...appointment, roles, isByAuthority: false }, context);
  }
  const isAbsent = former !== null && !numbers.has(former.addresseeNumber);
  const [only] = staying;
  if (!only || !isAbsent) return nothing;
  if (staying.length > 1) {
    const rows = withoutHead(staying, leaving, context);
    return { ...nothing, rows, alerts: [absent(householdNumber)] };
  }
  const { addresseeNumber } = only;
  const alone = [{ addresseeNumber, relationship: HEAD }];
  const appointed = appointHead({ ...appointment, roles: alone, isByAuthority: true }, context);
  return { ...appointed, alerts: [...appointed.alerts, byAuthority(addresseeNumber)] };
}

/** 世帯主未設定 — 続柄 and order stay, for the order tells who is asked to notify (4.0.5). */
function withoutHead(
  staying: readonly ResidentRecord[],
  { header }: Leaving,
  context: RowContext,
): RowChange[] {
  const unset = {
    reason: 'correction_by_authority',
    effectiveOn: header.effectiveOn,
    notifiedOn: null,
    entryKind: '職権',
    note: '世帯主が不在となったため世帯主未設定',
  } as const;
  return staying
    .filter((member) => member.headOfHouseholdName !== null)
    .map((member) => nextRow(member, { headOfHouseholdName: null }, unset, context));
}

function absent(householdNumber: string): Alert {
  return {
    code: 'resident.household.head_absent',
    message: `世帯番号 ${householdNumber} は世帯主が不在になります。先に世帯主変更の届出を受けるか、残る世帯員の続柄を入力してください。このまま進むと世帯主は未設定になり、残る世帯員の世帯主氏名は空欄になります。`,
  };
}

function byAuthority(addresseeNumber: string): Alert {
  return {
    code: 'resident.household.head_by_authority',
    message: `残る世帯員が1人のため、宛名番号 ${addresseeNumber} の方を職権で世帯主にします。世帯主変更通知書を送ってください。`,
  };
}
