/** 発送の計画 — which pieces go out with which number, and which are pulled out; pure. */
import { type MailKind, mailKinds } from '@yakuba/contract/posting';
import { todayInJapan } from '@yakuba/kernel/calendar';

import type { StoredBundle } from '../model.ts';
import { refuse } from '../refusals.ts';

export interface SendingInput {
  readonly sentOn: string;
  readonly mailKind: MailKind;
  readonly trackings: readonly { readonly pieceId: string; readonly number: string }[];
}

/** Not before the bundle was made, and not tomorrow. */
export function requireDay(bundle: StoredBundle, sentOn: string, today: string): void {
  if (sentOn >= todayInJapan(bundle.madeAt) && sentOn <= today) return;
  throw refuse('posting.send.future', {}, 'sentOn');
}

/** 引受番号 — by piece; refuses a number that stands twice, here or on another piece. */
export function trackingsOf(
  { trackings }: SendingInput,
  known: { readonly pieceIds: readonly string[]; readonly taken: readonly string[] },
): ReadonlyMap<string, string> {
  const seen = new Set(known.taken);
  for (const { pieceId, number } of trackings) {
    if (!known.pieceIds.includes(pieceId)) {
      throw refuse('posting.send.tracking_unknown', {}, 'trackings');
    }
    if (seen.has(number)) throw refuse('posting.send.tracking_twice', { number }, 'trackings');
    seen.add(number);
  }
  return new Map(trackings.map(({ pieceId, number }) => [pieceId, number]));
}

/** 発送の連絡 — what the applicant reads. */
export function noteOfSending(mailKind: MailKind, number: string | null): string {
  const words = `${mailKinds[mailKind]}で発送しました。`;
  return number === null ? words : `${words}引受番号 ${number}`;
}
