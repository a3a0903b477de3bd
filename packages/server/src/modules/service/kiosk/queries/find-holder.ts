/**
 * カードの本人の確認 — whom the card stands for at this very moment, and whether nothing forbids
 * that a machine prints for these people: binding, register, authority and suppressions are all
 * asked themselves, never what followed from their events.
 */
import { findSuppressions, listLivingResidents } from '#modules/registry/resident';
import { type CardUnusable, isCardUsable } from '#modules/service/identity-proof';
import type { Reader } from '#platform/database';

import type { Holder } from '../model.ts';
import { refuse } from '../refusals.ts';
import { requireAge } from '../rules/decide-order.ts';

export interface Moment {
  readonly municipalityCode: string;
  readonly now: Date;
  readonly today: string;
}

const codes = {
  'not-bound': 'kiosk.card.not_bound',
  'binding-ended': 'kiosk.card.ended',
  'not-in-term': 'kiosk.card.not_in_term',
  'not-living': 'kiosk.holder.not_living',
  revoked: 'kiosk.card.revoked',
  unknown: 'kiosk.card.unknown',
} as const satisfies Record<CardUnusable, string>;

/**
 * Refuses a card that opens nothing here, and a holder who is too young. `hold` is called with the
 * holder before the register is read.
 */
export async function findHolder(
  reader: Reader,
  cardSerialNumber: string,
  { municipalityCode, now, today }: Moment,
  hold?: (holderNumber: string) => Promise<unknown>,
): Promise<Holder> {
  let living: Awaited<ReturnType<typeof listLivingResidents>> = [];
  const { addresseeNumber, reason } = await isCardUsable(reader, municipalityCode, {
    serialNumber: cardSerialNumber,
    at: now,
    // The household answers for its member as well: asked once, while the authority is.
    isHolderLiving: async (holder) => {
      const who = { householdOf: holder };
      const held = hold?.(holder);
      living = await listLivingResidents(reader, { municipalityCode, today, who });
      await held;
      return living.some((one) => one.addresseeNumber === holder);
    },
  });
  if (addresseeNumber === null) throw refuse(codes[reason ?? 'unknown']);
  const own = living.find((one) => one.addresseeNumber === addresseeNumber);
  if (!own) throw refuse('kiosk.holder.not_living');
  const holder = { ...own, members: living };
  requireAge(holder, today);
  return holder;
}

/** Every temporary lifting is over by then; machines are never told of one (標準仕様書3.1). */
const BEYOND_EVERY_LIFTING = new Date('9999-12-30T00:00:00Z');

/** Refuses for a suppression; also for an alert, since nobody is there who could heed it. */
export async function requireUnsuppressed(
  reader: Reader,
  addresseeNumbers: readonly string[],
  { municipalityCode, today }: Moment,
): Promise<void> {
  const found = await findSuppressions(
    reader,
    municipalityCode,
    addresseeNumbers,
    'certificate',
    BEYOND_EVERY_LIFTING,
  );
  const standing = found.filter(({ startsOn }) => startsOn <= today);
  if (standing.some(({ level }) => level === 'error')) throw refuse('kiosk.subject.suppressed');
  if (standing.length > 0) throw refuse('kiosk.subject.attention');
}
