/** 時刻の言葉 — times as they are read on a wall and on paper, always in Japan's. */

const time = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
});
const dates = {
  ja: dateFormat('ja-JP'),
  en: dateFormat('en-GB'),
};

/** 9:05 */
export function clockTime(at: Date): string {
  return time.format(at);
}

/** 11月24日(火) or Tue 24 November. */
export function dayWords(at: Date, language: 'ja' | 'en'): string {
  return dates[language].format(at);
}

function dateFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Tokyo',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  });
}
