/** 白紙の住民票 — a row with every item in place and nothing said yet. */
import { type ResidentItem, type ResidentRecord, residentItems } from '@yakuba/contract/resident';

const blank = Object.fromEntries(residentItems.flatMap(fieldsOf)) as unknown as ResidentRecord;

/** 白紙の住民票 — a fresh copy each time. */
export function blankRecord(): ResidentRecord {
  return { ...blank };
}

function fieldsOf(item: ResidentItem): [string, unknown][] {
  const value = emptyOf(item);
  if (item.kind !== 'uncertain') return [[item.name, value]];
  return [
    [item.name, value],
    [`${item.name}Notation`, null],
  ];
}

function emptyOf(item: ResidentItem): unknown {
  if (item.kind === 'flag') return false;
  if (item.blank) return null;
  return item.kind === 'count' ? 0 : '';
}
