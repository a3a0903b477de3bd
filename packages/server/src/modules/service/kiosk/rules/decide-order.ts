/**
 * 請求の検査 — who may have what at a machine: the holder of 15 or more, for themselves, or for the
 * same household where the kind allows it; then the request exactly as the counter would put it.
 */
import type { CertificateItem } from '@yakuba/contract/certificate';
import { ageOn, type PlainDate } from '@yakuba/kernel/calendar';

import type { Holder, Offering } from '../model.ts';
import { refuse } from '../refusals.ts';

export interface Wanted {
  readonly kind: string;
  readonly addresseeNumbers: readonly string[];
  readonly items: readonly CertificateItem[];
  readonly copies: number;
}

export interface Found {
  readonly holder: Holder;
  readonly offering: Offering | null;
  /** 印鑑登録証番号 — of the holder's registered seal; the card at the machine stands for it. */
  readonly sealCardNumber: string | null;
}

const AGE_LEAST = 15;

/** 年齢の検査 — by the same count as the registration of a seal. */
export function requireAge({ dateOfBirth }: Holder, today: string): void {
  if (ageOn(dateOfBirth as PlainDate, today as PlainDate) < AGE_LEAST) {
    throw refuse('kiosk.holder.under_age');
  }
}

/** Answers the input of the certificate room's own act; it checks the rest as at the counter. */
export function decideOrder({ holder, offering, sealCardNumber }: Found, wanted: Wanted) {
  if (!offering) throw refuse('kiosk.kind.not_offered', {}, 'kind');
  const chosen = chosenNumbers(holder, offering, wanted);
  if (wanted.items.some((item) => !offering.items.includes(item))) {
    throw refuse('kiosk.item.not_offered', {}, 'items');
  }
  if (wanted.copies > offering.copiesMax) {
    throw refuse('kiosk.copies.too_many', { most: String(offering.copiesMax) }, 'copies');
  }
  const isSeal = wanted.kind === 'seal-registration';
  if (isSeal && sealCardNumber === null) throw refuse('kiosk.seal.not_registered', {}, 'kind');
  const isSelf = chosen.every((number) => number === holder.addresseeNumber);
  return {
    kind: wanted.kind,
    selection: { kind: 'people', addresseeNumbers: chosen },
    options: { items: [...wanted.items], ...(isSeal ? { sealCardNumber } : {}) },
    copies: wanted.copies,
    requester: {
      name: holder.fullName,
      relation: isSelf ? 'self' : 'household',
      identityProofs: ['individual-number-card'],
    },
  };
}

function chosenNumbers(holder: Holder, { scope }: Offering, wanted: Wanted): string[] {
  const own = holder.addresseeNumber;
  const chosen = wanted.addresseeNumbers.length > 0 ? [...wanted.addresseeNumbers] : [own];
  const household = holder.members.map(({ addresseeNumber }) => addresseeNumber);
  if (chosen.some((number) => !household.includes(number))) {
    throw refuse('kiosk.subject.other_household', {}, 'addresseeNumbers');
  }
  if (scope === 'self' && chosen.some((number) => number !== own)) {
    throw refuse('kiosk.subject.self_only', {}, 'addresseeNumbers');
  }
  return chosen;
}
