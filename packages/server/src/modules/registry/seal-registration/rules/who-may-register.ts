/**
 * 登録資格 — who may have a seal registered: people in the resident register, of 15 years or more,
 * who understand what they do (印鑑登録証明事務処理要領). Until the day before the planned day of a
 * move the person is a resident.
 */
import { ageOn, calendarDayOf, parsePlainDate } from '@yakuba/kernel/calendar';

import type { SealHolder } from '../model.ts';
import { refuse } from '../refusals.ts';

const AGE_LEAST = 15;

export interface Presence {
  readonly hasCapacity: boolean;
  readonly isAccompaniedByRepresentative: boolean;
  /** The person came, not an agent. */
  readonly isInPerson: boolean;
}

export function requireMayRegister(
  holder: SealHolder | null,
  { number, presence, today }: { number: string; presence: Presence; today: string },
): SealHolder {
  if (!holder) throw refuse('seal_registration.applicant.not_found', { number }, 'addresseeNumber');
  if (!isResidentOn(holder, today)) {
    throw refuse('seal_registration.applicant.not_resident', {}, 'addresseeNumber');
  }
  if (!hasReached(holder, today)) {
    throw refuse('seal_registration.applicant.under_fifteen', {}, 'addresseeNumber');
  }
  if (!presence.hasCapacity) {
    throw refuse('seal_registration.applicant.incapable', {}, 'hasCapacity');
  }
  const isAttended = presence.isInPerson && presence.isAccompaniedByRepresentative;
  if (holder.isAdultWard && !isAttended) {
    throw refuse('seal_registration.applicant.ward_alone', {}, 'isAccompaniedByRepresentative');
  }
  return holder;
}

/** 住民である日 — a mover is one until the eve of the planned day (転出予定日). */
export function isResidentOn(holder: SealHolder, on: string): boolean {
  if (holder.isClosed || holder.residentStatus === '3') return false;
  return holder.movingOutPlannedOn === null || on < holder.movingOutPlannedOn;
}

/** Of a birth whose day is unknown only the year counts, and that of the birthday must be over. */
function hasReached(holder: SealHolder, today: string): boolean {
  const day = parsePlainDate(today);
  if (!day.ok) throw new TypeError('today is a day');
  const born = calendarDayOf({ on: holder.dateOfBirth, notation: holder.dateOfBirthNotation });
  if (born !== null) return ageOn(born, day.value) >= AGE_LEAST;
  return Number(today.slice(0, 4)) - Number(holder.dateOfBirth.slice(0, 4)) > AGE_LEAST;
}
