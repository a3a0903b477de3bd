/**
 * 次の突合の時刻 — 5, 10, 20 … minutes apart, at most a day. A payment that is over is still looked
 * at for three days, because a provider may answer late; one that is not, for sixty.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = 5 * MINUTE;
const OVER_DAYS = 3;
const OPEN_DAYS = 60;

/** ISO instant; null when the payment is followed no longer. */
export function nextQuestionAt(
  asked: { readonly attempt: number; readonly isOver: boolean; readonly requestedAt: Date },
  now: Date,
): string | null {
  const pause = Math.min(DAY, FIRST * 2 ** Math.min(asked.attempt, 12));
  const next = now.getTime() + pause;
  const limit = asked.requestedAt.getTime() + (asked.isOver ? OVER_DAYS : OPEN_DAYS) * DAY;
  return next > limit ? null : new Date(next).toISOString();
}
