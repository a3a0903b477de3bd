/**
 * 取消しの対象 — which rows of a person a cancellation undoes, and what the person was before.
 *
 * Rows form a pile: a change lays its rows on top, a cancellation takes the topmost change off and
 * lays a row that equals the state below. So changes are cancelled from the newest back, one after
 * the other, and nothing is ever removed.
 *
 * @spec juki 4.6.0.1
 */
import {
  type ChangeReason,
  changeReasons,
  type ResidentRecord,
  residentItems,
} from '@yakuba/contract/resident';

import type { RegisteredRow, RegisterState } from '../model.ts';
import { refuse } from './authority-refusals.ts';

export interface Undoing {
  readonly newest: ResidentRecord;
  /** Null where the change brought the person into the register. */
  readonly before: ResidentRecord | null;
}

interface Layer {
  readonly changeId: string | null;
  readonly rows: readonly ResidentRecord[];
}

const cancellations: ReadonlySet<string> = new Set<ChangeReason>([
  'cancelled_entry',
  'cancelled_deletion',
  'cancelled_correction',
]);

export function undoingOf(
  state: RegisterState,
  number: string,
  changeId: string | null,
  path: string,
): Undoing {
  const history = state.histories.get(number) ?? [];
  const newest = history.at(-1);
  const layers = layersOf(history, state.registeredRows ?? []);
  const top = layers.at(-1);
  if (!newest || !top) throw refuse('resident.cancel.nothing', { number }, path);
  if (changeId !== null) checkOnTop(state, { layers, top, number, changeId, path });
  return { newest, before: stateBefore(history, top, number, path) };
}

/** 有効な異動 — what still stands, oldest first. */
function layersOf(history: readonly ResidentRecord[], made: readonly RegisteredRow[]): Layer[] {
  const layers: Layer[] = [];
  for (const row of history) {
    if (cancellations.has(row.changeReason)) {
      layers.pop();
      continue;
    }
    const changeId = made.find((one) => isSameRow(one, row))?.changeId ?? null;
    const top = layers.at(-1);
    if (top && changeId !== null && top.changeId === changeId) {
      layers[layers.length - 1] = { changeId, rows: [...top.rows, row] };
    } else {
      layers.push({ changeId, rows: [row] });
    }
  }
  return layers;
}

function isSameRow(made: RegisteredRow, row: ResidentRecord): boolean {
  return made.addresseeNumber === row.addresseeNumber && made.historyNumber === row.historyNumber;
}

interface Choice {
  readonly layers: readonly Layer[];
  readonly top: Layer;
  readonly number: string;
  readonly changeId: string;
  readonly path: string;
}

function checkOnTop(state: RegisterState, choice: Choice): void {
  const { layers, top, number, changeId, path } = choice;
  if (top.changeId === changeId) return;
  const rows = (state.registeredRows ?? []).filter((row) => row.changeId === changeId);
  if (!rows.some((row) => row.addresseeNumber === number)) {
    throw refuse('resident.cancel.not_concerned', { number }, path);
  }
  const isStanding = layers.some((layer) => layer.changeId === changeId);
  if (!isStanding) throw refuse('resident.cancel.nothing', { number }, path);
  const later = top.rows.at(-1);
  const reason = later?.changeReason as ChangeReason;
  const values = {
    number,
    later: changeReasons[reason]?.label ?? reason,
    history: String(later?.historyNumber ?? ''),
  };
  throw refuse('resident.cancel.stands_under', values, path);
}

function stateBefore(
  history: readonly ResidentRecord[],
  top: Layer,
  number: string,
  path: string,
): ResidentRecord | null {
  const [first] = top.rows;
  if (!first || first.changeReason === 'imported') {
    throw refuse('resident.cancel.imported', { number }, path);
  }
  const before = history.find((row) => row.historyNumber === first.historyNumber - 1);
  if (!before && first.historyNumber > 1) {
    throw refuse('resident.cancel.imported', { number }, path);
  }
  return before ?? null;
}

const own = new Set(['addresseeNumber', 'historyNumber', 'operatorId', 'operatedAt']);

/** 復元する項目 — everything but what a row says of itself. */
export const restoredItems: readonly string[] = residentItems
  .filter((item) => item.group !== 'change' && !own.has(item.name))
  .flatMap((item) =>
    item.kind === 'uncertain' ? [item.name, `${item.name}Notation`] : [item.name],
  );

/** 元の状態 — the items of the row before, to lay over the newest one. */
export function restored(before: ResidentRecord): Partial<ResidentRecord> {
  const items: Readonly<Record<string, unknown>> = before;
  return Object.fromEntries(restoredItems.map((name) => [name, items[name]]));
}
