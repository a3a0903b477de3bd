/**
 * 異動の前後 — the items of a record that a change brings or alters, in words.
 *
 * @spec juki 4.0.9
 */
import {
  changeReasons,
  type PersonChange,
  type ResidentItem,
  type ResidentRecord,
  residentItems,
  residentKinds,
  residentStatuses,
  sexes,
} from '@yakuba/contract/resident';
import { formatUncertainDate, formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';

import type { DiffKind, DiffRow } from '../../../ui/DiffTable.tsx';

/** Items that a clerk compares; numbers of rows and who worked when are left out. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['change', 'name', 'person', 'household', 'address', 'previous-address', 'domicile'],
  ...['closing', 'foreign', 'key'],
]);
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['addresseeNumber', 'historyNumber', 'branchNumber', 'recompilationNumber'],
  ...['processedOn', 'inputPlace', 'inputTerminal', 'changeCategory', 'notificationNumber'],
  ...['relationshipCodes', 'householdOrder', 'entryReason', 'entryEffectiveOn', 'archivedOn'],
  ...['familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'districtCode'],
  ...['registeredDomicileMachiAza', 'registeredDomicileLotNumber'],
  ...['headOfFamilyRegisterFamilyName', 'headOfFamilyRegisterGivenName'],
]);

const comparedItems = residentItems.filter(
  ({ name, group }) => GROUPS.has(group) && !LEFT_OUT.has(name) && !/Code$/.test(name),
);

/** Rows that differ; for someone new, all that is filled in. */
export function recordDifferences({ before, after }: PersonChange): readonly DiffRow[] {
  return comparedItems.flatMap((item) => {
    const then = before ? itemWords(item, before) : '';
    const now = itemWords(item, after);
    if (then === now) return [];
    return [{ item: item.label, before: then, after: now, kind: kindOf(then, now) }];
  });
}

/** 項目の言葉 — a value of a record as a clerk reads it; empty where there is none. */
export function itemWords(item: ResidentItem, record: ResidentRecord): string {
  const held = record[item.name as keyof ResidentRecord];
  if (held === null || held === undefined || held === '') return '';
  if (item.name === 'individualNumber') return '記載あり';
  if (typeof held === 'boolean') return held ? 'はい' : '';
  if (typeof held === 'number') return String(held);
  const word = codeWords[item.name]?.[held];
  if (word !== undefined) return word;
  if (item.kind === 'uncertain') return uncertainWords(item.name, held, record);
  const day = item.kind === 'date' ? parsePlainDate(held) : null;
  return day?.ok ? formatWareki(day.value) : numberWords(held);
}

/** 付番前の番号 — numbers are taken when the change is decided. */
export function numberWords(held: string): string {
  return /^新(世帯|コード)?\d+$/u.test(held) ? '決裁のときに付番' : held;
}

function uncertainWords(name: string, on: string, record: ResidentRecord): string {
  const notation = record[`${name}Notation` as keyof ResidentRecord];
  return formatUncertainDate({ on, notation: typeof notation === 'string' ? notation : null });
}

function kindOf(then: string, now: string): DiffKind {
  if (then === '') return 'added';
  return now === '' ? 'removed' : 'changed';
}

const reasons = Object.fromEntries(
  Object.entries(changeReasons).map(([name, { label }]) => [name, label]),
);
const codeWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  changeReason: reasons,
  closingReason: reasons,
  residentKind: residentKinds,
  residentStatus: residentStatuses,
  sex: sexes,
};
