/**
 * 世帯主を定める — another head for a household: relationships, 世帯主氏名 and order of all.
 *
 * @spec juki 4.0.4
 * @spec juki 4.1.4.2
 */
import type { PlacementInput, ResidentRecord } from '@yakuba/contract/resident';

import type { NewEvent } from '#platform/act';

import type { Alert, RowChange, RowContext } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkHousehold, headOf } from './check-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';
import { placeInOrder } from './place-in-order.ts';
import { relationshipText } from './relationship-text.ts';

export interface Appointment extends Pick<ChangeHeader, 'effectiveOn' | 'notifiedOn'> {
  readonly householdNumber: string;
  /** The household's people after the change, without the former head if gone. */
  readonly staying: readonly ResidentRecord[];
  readonly former: ResidentRecord | null;
  /** 続柄 of each, one of them 世帯主. */
  readonly roles: readonly PlacementInput[];
  /** 職権 — without a notification. */
  readonly isByAuthority: boolean;
}

interface Appointed {
  readonly rows: RowChange[];
  readonly alerts: Alert[];
  readonly events: NewEvent[];
}

/** Refuses when someone's relationship is missing or none, or not exactly one is 世帯主. */
export function appointHead(appointment: Appointment, context: RowContext): Appointed {
  const { staying, effectiveOn, isByAuthority } = appointment;
  const roles = rolesOf(appointment);
  const header = {
    reason: 'head_change',
    effectiveOn,
    notifiedOn: isByAuthority ? null : appointment.notifiedOn,
    entryKind: isByAuthority ? '職権' : '届出',
    note: isByAuthority ? '世帯主が不在となったため職権により世帯主を変更' : null,
  } as const;
  const placed = staying.map((member) => {
    const relationship = roles.get(member.addresseeNumber) ?? null;
    return { ...member, relationship };
  });
  const alerts = checkHousehold(placed, 'remaining');
  const head = headOf(placed);
  if (!head) throw refuse('resident.head.none_named', {}, 'remaining');
  const rows = staying.map((member) => {
    const relationship = roles.get(member.addresseeNumber) ?? null;
    const patch = { relationship, headOfHouseholdName: head.fullName };
    return nextRow(member, patch, header, context);
  });
  return {
    rows: placeInOrder(rows, []),
    alerts,
    events: [headChanged(appointment, head.addresseeNumber)],
  };
}

function rolesOf({ staying, roles }: Appointment): Map<string, string> {
  const given = new Map(
    roles.map((role, index) => [
      role.addresseeNumber,
      relationshipText(role.relationship, `remaining.${index}.relationship`),
    ]),
  );
  const missing = staying.find((member) => !given.has(member.addresseeNumber));
  if (!missing) return given;
  const values = { number: missing.addresseeNumber };
  throw refuse('resident.head.relationship_missing', values, 'remaining');
}

function headChanged(appointment: Appointment, headNumber: string): NewEvent {
  const { householdNumber, former, isByAuthority } = appointment;
  return {
    type: 'HeadChanged',
    subject: `household:${householdNumber}`,
    effectiveOn: appointment.effectiveOn.on,
    notifiedOn: isByAuthority ? null : appointment.notifiedOn,
    payload: {
      householdNumber,
      headNumber,
      formerHeadNumber: former?.addresseeNumber ?? null,
      isByAuthority,
    },
  };
}
