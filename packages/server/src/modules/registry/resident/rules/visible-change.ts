/**
 * 異動の内容の伏せる項目 — a change as shown to those who may not see every item: people before and
 * after, and what was entered, without the items of groups that the reader's permissions don't
 * open.
 *
 * @spec juki 10.4
 */
import {
  type ChangePreview,
  type HiddenGroup,
  hiddenGroups,
  type ResidentRecord,
} from '@yakuba/contract/resident';

type Json = unknown;

/** What is entered under another name than that of the item. */
const ENTERED: Readonly<Record<string, HiddenGroup>> = {
  domicile: 'resident:view_registered_domicile',
  periodOfStay: 'resident:view_residence_status',
};

export function visiblePreview(
  preview: ChangePreview,
  permissions: ReadonlySet<string>,
): ChangePreview {
  const names = closedNames(permissions);
  if (names.size === 0) return preview;
  return {
    ...preview,
    people: preview.people.map(({ before, after }) => ({
      before: before && without(before, names),
      after: without(after, names),
    })),
  };
}

/** 入力内容 — of any shape; an item's value is left out by its name, in corrections too. */
export function visibleInput(input: Json, permissions: ReadonlySet<string>): Json {
  const names = closedNames(permissions);
  return names.size === 0 ? input : cleaned(input, names);
}

export function showsIndividualNumber({ people }: ChangePreview): boolean {
  return people.some(({ before, after }) =>
    Boolean(before?.individualNumber ?? after.individualNumber),
  );
}

function closedNames(permissions: ReadonlySet<string>): ReadonlySet<string> {
  const closed = (Object.keys(hiddenGroups) as HiddenGroup[]).filter(
    (group) => !permissions.has(group),
  );
  const entered = Object.entries(ENTERED).flatMap(([name, group]) =>
    closed.includes(group) ? [name] : [],
  );
  return new Set<string>([
    ...closed.flatMap((group) => [...hiddenGroups[group].items]),
    ...entered,
  ]);
}

function without(record: ResidentRecord, names: ReadonlySet<string>): ResidentRecord {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    names.has(name) ? null : value,
  ]);
  return Object.fromEntries(entries) as ResidentRecord;
}

function cleaned(value: Json, names: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.map((one) => cleaned(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const { item } = value as { readonly item?: unknown };
  const isHiddenCorrection = typeof item === 'string' && names.has(item);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isHidden = names.has(name) || (isHiddenCorrection && name !== 'item');
      return [name, isHidden ? null : cleaned(inner, names)];
    }),
  );
}
