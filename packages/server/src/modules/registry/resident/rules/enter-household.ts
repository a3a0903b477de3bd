/**
 * 世帯に入る — people who come to a household, new or standing: the head's name, the order, and
 * what becomes of those already there when one who comes is to be head.
 *
 * @spec juki 4.0.2
 * @spec juki 5.2
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { NewEvent } from '#platform/act';

import type { Alert, RowChange, RowContext } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkHousehold, HEAD, headOf } from './check-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';
import { placeInOrder } from './place-in-order.ts';

export interface Entering {
  readonly householdNumber: string;
  /** Those who live there and stay. */
  readonly present: readonly ResidentRecord[];
  readonly arrivals: readonly RowChange[];
  readonly header: ChangeHeader;
  /** Field beside which a refusal about one who comes is shown. */
  readonly pathOf: (index: number) => string;
}

export interface Entered {
  /** Rows of those who come, then of those whose 世帯主氏名 is renewed. */
  readonly rows: RowChange[];
  readonly alerts: Alert[];
  readonly events: NewEvent[];
}

export function enterHousehold(entering: Entering, context: RowContext): Entered {
  const { present, arrivals, pathOf } = entering;
  const formerHead = headOf(present);
  const headIndex = arrivals.findIndex((change) => change.after.relationship === HEAD);
  if (formerHead && headIndex >= 0) {
    throw refuse('resident.household.has_head', {}, pathOf(headIndex));
  }
  const all = [...present, ...arrivals.map((change) => change.after)];
  const alerts = checkHousehold(all, pathOf(0));
  const head = headOf(all);
  const headOfHouseholdName = head?.fullName ?? null;
  const named = arrivals.map((change) => ({
    ...change,
    after: { ...change.after, headOfHouseholdName },
  }));
  const rows = placeInOrder(named, present);
  if (formerHead || !head || present.length === 0) return { rows, alerts, events: [] };
  const renewed = renewHeadName(present, head, entering.header, context);
  return {
    rows: [...rows, ...renewed],
    alerts: [...alerts, relationshipsToReview],
    events: [headChanged(entering, head)],
  };
}

/** 世帯主氏名 stands on every member's row, so each gets one when the head is another. */
function renewHeadName(
  present: readonly ResidentRecord[],
  head: ResidentRecord,
  header: ChangeHeader,
  context: RowContext,
): RowChange[] {
  const { effectiveOn, notifiedOn, entryKind } = header;
  const renewal = { reason: 'head_change', effectiveOn, notifiedOn } as const;
  const kind = entryKind === undefined ? {} : { entryKind };
  return present.map((member) =>
    nextRow(member, { headOfHouseholdName: head.fullName }, { ...renewal, ...kind }, context),
  );
}

function headChanged(entering: Entering, head: ResidentRecord): NewEvent {
  const { householdNumber, header } = entering;
  return {
    type: 'HeadChanged',
    subject: `household:${householdNumber}`,
    effectiveOn: header.effectiveOn.on,
    notifiedOn: header.notifiedOn,
    payload: {
      householdNumber,
      headNumber: head.addresseeNumber,
      formerHeadNumber: null,
      isByAuthority: false,
    },
  };
}

const relationshipsToReview: Alert = {
  code: 'resident.household.relationships_to_review',
  message:
    '世帯主のいなかった世帯に世帯主が入ります。元からいる世帯員の続柄を確かめ、必要なら世帯変更で改めてください。',
};
