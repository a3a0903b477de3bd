/** 不在の扱い — called again until the limit; then behind a few others once; then over. */
import type { Category, Ticket } from '../model.ts';

export type RecallOutcome = 'called' | 'demoted' | 'absent';

const DEMOTIONS_MAX = 1;
/** 後ろに回す人数 */
export const PLACES_BACK = 3;

export function decideRecall(
  { callCount, demotions }: Pick<Ticket, 'callCount' | 'demotions'>,
  { callsMax }: Pick<Category, 'callsMax'>,
): RecallOutcome {
  if (callCount < callsMax) return 'called';
  return demotions < DEMOTIONS_MAX ? 'demoted' : 'absent';
}

/** Just behind the third who waits, or the last of fewer; in the same place if nobody does. */
export function placeBack(waiting: readonly { readonly orderAt: Date }[], own: Date): Date {
  const behind = waiting[PLACES_BACK - 1] ?? waiting.at(-1);
  return behind && behind.orderAt >= own ? new Date(behind.orderAt.getTime() + 1) : own;
}
