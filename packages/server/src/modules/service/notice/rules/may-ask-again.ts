/** 確認の再送 — not twice in a minute nor six times a day: nobody fills another's mailbox. */
const PAUSE_MILLISECONDS = 60_000;
const PER_DAY = 5;

/** `asked` of the last day, newest first. */
export function mayAskAgain(asked: readonly { readonly requestedAt: Date }[], now: Date): boolean {
  const last = asked[0];
  if (!last) return true;
  const isResting = now.getTime() - last.requestedAt.getTime() < PAUSE_MILLISECONDS;
  return asked.length < PER_DAY && !isResting;
}
