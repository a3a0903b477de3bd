/**
 * 異動履歴 — each change of a person: why, when, and what is different from before.
 *
 * @spec juki 1.2.1
 * @spec juki 2.2.1
 */
import {
  type HiddenGroup,
  type HistoryStep,
  hiddenGroups,
  type ItemChange,
  type ResidentItem,
  type ResidentRecord,
  residentItems,
} from '@yakuba/contract/resident';

/** What every row says of itself is no difference. */
const OWN_TO_ROW = new Set([
  'addresseeNumber',
  'historyNumber',
  'branchNumber',
  'operatorId',
  'operatedAt',
]);

const COMPARED = residentItems.filter(
  (item) => item.group !== 'change' && !OWN_TO_ROW.has(item.name),
);

/** 異動履歴 — newest first, from rows oldest first. */
export function historySteps(
  rows: readonly ResidentRecord[],
  hidden: ReadonlyMap<string, HiddenGroup>,
): HistoryStep[] {
  return rows.map((row, index) => stepOf(row, rows[index - 1], hidden)).reverse();
}

function stepOf(
  row: ResidentRecord,
  before: ResidentRecord | undefined,
  hidden: ReadonlyMap<string, HiddenGroup>,
): HistoryStep {
  const different = before ? COMPARED.filter((item) => differs(item, before, row)) : [];
  const groups = different.flatMap((item) => hidden.get(item.name) ?? []);
  return {
    historyNumber: row.historyNumber,
    changeReason: row.changeReason,
    changeCategory: row.changeCategory,
    effectiveOn: row.effectiveOn,
    effectiveOnNotation: row.effectiveOnNotation,
    notifiedOn: row.notifiedOn,
    processedOn: row.processedOn,
    operatedAt: row.operatedAt,
    operatorId: row.operatorId,
    changeNote: row.changeNote,
    residentStatus: row.residentStatus as HistoryStep['residentStatus'],
    changes: different
      .filter((item) => !hidden.has(item.name))
      .map((item) => changeOf(item, before ?? row, row)),
    hiddenChanges: [...new Set(groups)].map((group) => hiddenGroups[group].label),
  };
}

function changeOf(item: ResidentItem, before: ResidentRecord, after: ResidentRecord): ItemChange {
  const { name, label } = item;
  return { name, label, before: shownValue(item, before), after: shownValue(item, after) };
}

function differs(item: ResidentItem, before: ResidentRecord, after: ResidentRecord): boolean {
  return (
    heldIn(before, item.name) !== heldIn(after, item.name) ||
    notationOf(item, before) !== notationOf(item, after)
  );
}

/** The wording where a date is not known. */
function shownValue(item: ResidentItem, row: ResidentRecord): ItemChange['before'] {
  return notationOf(item, row) ?? heldIn(row, item.name);
}

function notationOf(item: ResidentItem, row: ResidentRecord): ItemChange['before'] {
  return item.kind === 'uncertain' ? heldIn(row, `${item.name}Notation`) : null;
}

function heldIn(row: ResidentRecord, name: string): ItemChange['before'] {
  return row[name as keyof ResidentRecord] ?? null;
}
