/**
 * 証明書の言葉 — dates, addresses and codes of a record as a certificate prints them.
 *
 * @spec juki 1.1.9
 * @spec juki 5.4
 */
import { changeReasons } from '@yakuba/contract/resident';
import { formatUncertainDate } from '@yakuba/kernel/calendar';

/** 年月日 — 和暦, or the notation of one not known; '' when there is none. */
export function dateText(on: string | null, notation: string | null = null): string {
  return on === null ? '' : formatUncertainDate({ on, notation });
}

/** 西暦 — of a foreign resident's birth and the end of the period of stay (1.1.9). */
export function seirekiText(on: string | null, notation: string | null = null): string {
  return on === null ? '' : formatUncertainDate({ on, notation }, { calendar: 'seireki' });
}

/** 事由 — its published name; a code that is not known prints nothing. */
export function reasonText(reason: string | null): string {
  if (reason === null || reason === 'imported') return '';
  return isReason(reason) ? changeReasons[reason].label : '';
}

/** 住所 — its parts joined as written, without spaces. */
export function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('');
}

/** フリガナ — in brackets after the item it reads. */
export function withReading(text: string | null, reading: string | null): string {
  if (!text) return '';
  return reading ? `${text}　（${reading}）` : text;
}

/** 在留期間 — 3年, 1年3月, 90日. */
export function periodText(
  years: number | null,
  months: number | null,
  days: number | null,
): string {
  return joined(
    years ? `${years}年` : null,
    months ? `${months}月` : null,
    days ? `${days}日` : null,
  );
}

const article3045Classes: Readonly<Record<string, string>> = {
  '1': '中長期在留者',
  '2': '特別永住者',
  '3': '一時庇護許可者',
  '4': '仮滞在許可者',
  '5': '出生による経過滞在者',
  '6': '国籍喪失による経過滞在者',
};

/** 法第30条の45に規定する区分 — by its number, or as written. */
export function article3045Text(value: string | null): string {
  return value === null ? '' : (article3045Classes[value] ?? value);
}

function isReason(reason: string): reason is keyof typeof changeReasons {
  return Object.hasOwn(changeReasons, reason);
}
