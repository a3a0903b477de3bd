/**
 * 抹消の判断 — whether the resident register, as it stands now, ends a registration.
 *
 * One question answers every event, so an event that comes late, twice or out of order ends
 * nothing wrongly. A move ends a registration on its planned day (転出予定日), not when it is
 * notified: until then the person is a resident. Whoever changes nationality is entered anew, so
 * that closing alone ends nothing; the name decides.
 */
import type { EndOfRegistration, SealHolder, StoredRegistration } from '../model.ts';
import { isNameInscription } from './name-inscription.ts';

export function endOfRegistration(
  registration: Pick<StoredRegistration, 'inscription' | 'wasAdultWard'>,
  holder: SealHolder | null,
  today: string,
): EndOfRegistration | null {
  if (!holder) return { ground: 'entry_cancelled', effectiveOn: today };
  const closed = endByClosing(holder, today);
  if (closed !== null) return closed;
  if (holder.isClosed) return null;
  if (!isNameInscription(registration.inscription, holder)) {
    return { ground: 'name_changed', effectiveOn: dayOf(holder.effectiveOn, today) };
  }
  if (holder.isAdultWard && !registration.wasAdultWard) {
    return { ground: 'guardianship', effectiveOn: dayOf(holder.effectiveOn, today) };
  }
  return null;
}

function endByClosing(holder: SealHolder, today: string): EndOfRegistration | null {
  const planned = holder.movingOutPlannedOn;
  if (!holder.isClosed) {
    const isDue = planned !== null && planned <= today;
    return isDue ? { ground: 'moved_out', effectiveOn: planned } : null;
  }
  const effectiveOn = dayOf(holder.closingEffectiveOn ?? holder.effectiveOn, today);
  switch (holder.closingReason ?? holder.changeReason) {
    case 'death':
      return { ground: 'death', effectiveOn };
    case 'moving_out_domestic':
    case 'moving_out_abroad':
      return { ground: 'moved_out', effectiveOn };
    case 'deletion_naturalisation':
    case 'deletion_nationality_loss':
      return null;
    case 'cancelled_entry':
      return { ground: 'entry_cancelled', effectiveOn };
    default:
      return { ground: 'deleted', effectiveOn };
  }
}

/** A day that is unknown, or lies ahead, becomes the day on which it came to be known. */
function dayOf(on: string, today: string): string {
  const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(on);
  const isReal = isDay && new Date(`${on}T00:00:00Z`).toISOString().startsWith(on);
  return isReal && on <= today ? on : today;
}
