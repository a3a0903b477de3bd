/**
 * 履歴の積上げ — the next row of a person's history: every item is kept, changed or not, and the
 * history number counts up (1.2.1). Nothing is ever overwritten.
 *
 * @spec juki 1.2.1
 */
import {
  type ChangeReason,
  changeReasons,
  type ResidentRecord,
  type UncertainDateInput,
} from '@yakuba/contract/resident';

import type { RowChange, RowContext } from '../model.ts';
import { emptyRecord } from './empty-record.ts';

/** What a change says of itself on every row it makes. */
export interface ChangeHeader {
  readonly reason: ChangeReason;
  readonly effectiveOn: UncertainDateInput;
  readonly notifiedOn: string | null;
  readonly requestedOn?: string | null;
  readonly noticeOn?: string | null;
  /** 記載等の種別 */
  readonly entryKind?: '届出' | '職権' | '請求' | '申出' | '通知';
  readonly note?: string | null;
}

export function nextRow(
  before: ResidentRecord,
  patch: Partial<ResidentRecord>,
  header: ChangeHeader,
  context: RowContext,
): RowChange {
  const after = {
    ...before,
    ...patch,
    ...headerItems(header, context),
    historyNumber: before.historyNumber + 1,
  };
  return { before, after };
}

export function firstRow(
  items: Partial<ResidentRecord>,
  header: ChangeHeader,
  context: RowContext,
): RowChange {
  return { before: null, after: { ...emptyRecord(), ...items, ...headerItems(header, context) } };
}

function headerItems(header: ChangeHeader, context: RowContext): Partial<ResidentRecord> {
  return {
    changeReason: header.reason,
    changeCategory: changeReasons[header.reason].category,
    effectiveOn: header.effectiveOn.on,
    effectiveOnNotation: header.effectiveOn.notation,
    notifiedOn: header.notifiedOn,
    requestedOn: header.requestedOn ?? null,
    noticeOn: header.noticeOn ?? null,
    entryKind: header.entryKind ?? null,
    changeNote: header.note ?? null,
    processedOn: context.today,
    inputPlace: context.place,
    inputTerminal: context.terminal,
    operatorId: context.operatorId,
    operatedAt: context.now,
  };
}
