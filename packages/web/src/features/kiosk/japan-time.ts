/** 日時の入力 — a day and a clock time in Japan as an instant. */

const CLOCK = /^([01]?\d|2[0-3]):?([0-5]\d)$/;

/** `2026-11-22` and `9:05`, `0905` or `９：０５` → ISO with +09:00; null where either is missing. */
export function instantOf(day: string, clock: string): string | null {
  const found = readClock(clock);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && found ? `${day}T${found}:00+09:00` : null;
}

/** 時刻の読み — `HH:MM`, or null. */
export function readClock(text: string): string | null {
  const [, hour = '', minute = ''] = CLOCK.exec(text.normalize('NFKC').trim()) ?? [];
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`;
}
