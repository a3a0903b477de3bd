/**
 * 伏せる項目 — a record without what the reader may not see, and what was left out.
 *
 * @spec juki 10.4
 */
import {
  type HiddenGroup,
  hiddenGroups,
  type ResidentRecord,
  residentItems,
  type VisibleRecord,
} from '@yakuba/contract/resident';

/** Never part of a record as answered; it has a request of its own, with a purpose. */
const ALWAYS_HIDDEN: HiddenGroup = 'resident:view_individual_number';

const GROUPS = Object.keys(hiddenGroups) as HiddenGroup[];

/** 伏せる区分 — groups that these permissions do not open. */
export function hiddenGroupsOf(permissions: ReadonlySet<string>): HiddenGroup[] {
  return GROUPS.filter((group) => group === ALWAYS_HIDDEN || !permissions.has(group));
}

/** 伏せる項目名 → 区分 */
export function hiddenItems(groups: readonly HiddenGroup[]): Map<string, HiddenGroup> {
  return new Map(
    groups.flatMap((group) =>
      hiddenGroups[group].items.map((name): [string, HiddenGroup] => [name, group]),
    ),
  );
}

export function visibleRecord(
  row: ResidentRecord,
  hidden: ReadonlyMap<string, HiddenGroup>,
): VisibleRecord {
  const names = residentItems.flatMap((item) =>
    item.kind === 'uncertain' ? [item.name, `${item.name}Notation`] : [item.name],
  );
  const shown = names.filter((name) => !hidden.has(name));
  return Object.fromEntries(shown.map((name) => [name, row[name as keyof ResidentRecord]]));
}
