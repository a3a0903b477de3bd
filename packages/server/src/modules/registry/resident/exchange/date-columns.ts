/**
 * 年月日の列 — days, days that may be 不詳, months, and the moment of operation.
 *
 * The layout says only that a date is 不詳 (不詳フラグ), not how it is worded. Read, such a date
 * keeps its digits and bears 「年月日不詳」, or 「昭和25年　月日不詳」 when digits are 00; written,
 * any wording becomes the flag.
 *
 * @spec juki 1.1.8
 */
import { eras, formatUncertainDate, parsePlainDate, uncertainDate } from '@yakuba/kernel/calendar';

import { type ItemName, type LayoutColumn, type Presence, written } from './column.ts';
import type { Items, Reading } from './reading.ts';
import { remembered } from './text-columns.ts';

const UNKNOWN = '年月日不詳';

/** 年月日の列 — a day of the calendar. */
export function date(name: string, item: ItemName, presence: Presence = 'optional'): LayoutColumn {
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '',
    read: (cell, reading) => {
      if (cell === '') {
        if (presence === 'required') reading.refuse('cell.required');
      } else if (isDay(cell)) reading.items[item] = cell;
      else reading.refuse('date.malformed');
    },
    write: (_, items) => written(items, item),
  };
}

export interface UncertainOptions {
  readonly presence?: Presence;
  /** What stands in the flag's column when there is no date. */
  readonly flagWithoutDate?: '' | '0';
}

/** 不詳を許す年月日の2列 — the date, and its 不詳フラグ beside it. */
export function uncertain(
  name: string,
  item: ItemName,
  options: UncertainOptions = {},
): readonly LayoutColumn[] {
  const { presence = 'optional', flagWithoutDate = '' } = options;
  const notation = `${item}Notation`;
  return [
    {
      name,
      treatment: 'item',
      items: [item],
      note: '',
      read: (cell, reading) => {
        if (cell !== '') reading.items[item] = cell;
        else if (presence === 'required') reading.refuse('cell.required');
      },
      write: (_, items) => written(items, item),
    },
    {
      name: `${name}_不詳フラグ`,
      treatment: 'item',
      items: [notation],
      note: '1は「年月日不詳」と読む（00があればその桁まで）。どの不詳表記も1で書く',
      read: (cell, reading) => readFlag(cell, reading, { name, item, notation }),
      write: (_, items) => writeFlag(items, { item, notation, flagWithoutDate }),
    },
  ];
}

interface FlagPlace {
  readonly name: string;
  readonly item: string;
  readonly notation: string;
}

function readFlag(cell: string, reading: Reading, { name, item, notation }: FlagPlace): void {
  const on = written(reading.items, item);
  if (cell !== '' && cell !== '0' && cell !== '1') {
    reading.refuse('cell.choice', { choices: '0・1' });
  } else if (on === '') {
    if (cell === '1') reading.refuse('date.flag_without_date');
  } else if (cell === '1') {
    if (isUncertainShape(on)) reading.items[notation] = notationOf(on);
    else reading.refuseAt(name, 'date.malformed');
  } else if (!isDay(on) && !isDayOffCalendar(on)) {
    reading.refuseAt(name, isUncertainShape(on) ? 'date.unknown_without_flag' : 'date.malformed');
  }
}

function writeFlag(
  items: Items,
  place: { readonly item: string; readonly notation: string; readonly flagWithoutDate: string },
): string {
  const on = written(items, place.item);
  if (on === '') return place.flagWithoutDate;
  return items[place.notation] !== null || hasUnknownPart(on) ? '1' : '0';
}

function notationOf(on: string): string {
  return hasUnknownPart(on) ? formatUncertainDate({ on, notation: null }) : UNKNOWN;
}

function hasUnknownPart(on: string): boolean {
  return on.endsWith('-00');
}

const days = new Map<string, boolean>();

/** Days recur by the thousand: each is looked at once. */
export function isDay(cell: string): boolean {
  return remembered(days, cell, (given) => parsePlainDate(given).ok);
}

/** 暦にない日 — a 29th, 30th or 31st that its month lacks, which a family register may hold. */
function isDayOffCalendar(on: string): boolean {
  return isUncertainShape(on) && /-(?:29|3[01])$/.test(on) && !on.startsWith('0000');
}

function isUncertainShape(on: string): boolean {
  return uncertainDate(on, null).ok;
}

/** 年月の列 */
export function month(name: string, item: ItemName): LayoutColumn {
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '',
    read: (cell, reading) => {
      if (cell === '') return;
      if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(cell)) reading.items[item] = cell;
      else reading.refuse('cell.shape', { shape: '年月「2019-05」の形' });
    },
    write: (_, items) => written(items, item),
  };
}

/** 元号の列 — follows from the date; on a day or in a year of two eras either is right. */
export function era(name: string, item: ItemName): LayoutColumn {
  return {
    name,
    treatment: 'derived',
    items: [item],
    note: '年月日から作る。二つの元号にまたがる日は新しい方で書く',
    read: (cell, reading) => {
      reading.eraCode = cell;
    },
    write: (_, items) => eraCodeOf(written(items, item)),
  };
}

/** 元号の確認 — a date and the era code given for it; an empty code is not looked at. */
export function isEraOf(cell: string, on: string): boolean {
  if (cell === '') return true;
  const given = eras.find((one) => String(one.code) === cell);
  if (!given) return false;
  const earliest = on.replaceAll('-00', '-01');
  const latest = on.replace('-00-00', '-12-31').replace(/-00$/, '-31');
  return given.startsOn <= latest && (given.lastOn === null || given.lastOn >= earliest);
}

function eraCodeOf(on: string): string {
  const latest = on.replace('-00-00', '-12-31').replace(/-00$/, '-31');
  return String(eras.findLast((one) => one.startsOn <= latest)?.code ?? '');
}

/** 操作日時の2列 — one instant in the register, day and time in Japan in the layout. */
export function operationMoment(
  dayName: string,
  timeName: string,
  item: ItemName,
): readonly LayoutColumn[] {
  const note = '日時を合わせて持つ。日本時間の秒まで書く';
  return [
    { ...date(dayName, item, 'required'), note, write: (_, items) => inJapan(items, item, 0) },
    {
      name: timeName,
      treatment: 'item',
      items: [item],
      note,
      read: (cell, reading) => {
        if (!/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(cell)) {
          reading.refuse('cell.shape', { shape: '時刻「09:00:00」の形' });
        } else {
          const time = cell.length === 5 ? `${cell}:00` : cell;
          reading.items[item] = `${written(reading.items, item)}T${time}+09:00`;
        }
      },
      write: (_, items) => inJapan(items, item, 11),
    },
  ];
}

const LENGTH = { 0: 10, 11: 8 } as const;

function inJapan(items: Items, item: string, from: 0 | 11): string {
  const at = written(items, item);
  const text = at.endsWith('+09:00') ? at : new Date(Date.parse(at) + 9 * 3_600_000).toISOString();
  return text.slice(from, from + LENGTH[from]);
}
