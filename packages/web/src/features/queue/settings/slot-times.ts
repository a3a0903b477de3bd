/** 予約枠の時刻 — times of a day from one to another, at equal distances. */

export interface SlotSpan {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM */
  readonly from: string;
  /** HH:MM, no longer a time itself. */
  readonly until: string;
  readonly everyMinutes: number;
}

const MINUTE_MILLISECONDS = 60_000;

/** Instants in Japan's time; none where the span is empty. */
export function slotTimes({ day, from, until, everyMinutes }: SlotSpan): string[] {
  const begin = new Date(`${day}T${from}:00+09:00`).getTime();
  const end = new Date(`${day}T${until}:00+09:00`).getTime();
  const step = everyMinutes * MINUTE_MILLISECONDS;
  const count = Math.max(0, Math.ceil((end - begin) / step));
  return Array.from({ length: count }, (_, at) => new Date(begin + at * step).toISOString());
}
