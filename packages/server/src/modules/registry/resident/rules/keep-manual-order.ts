/**
 * 並び順の維持 — an order set by hand stays whatever a change makes of the household; those it does
 * not name stand last.
 *
 * @spec juki 5.2
 */
import type { ResidentRecord, RowChange } from '../model.ts';

export type ManualOrders = ReadonlyMap<string, readonly string[]>;

export function keepManualOrder(
  rows: readonly RowChange[],
  orders: ManualOrders | undefined,
): readonly RowChange[] {
  if (!orders || orders.size === 0) return rows;
  return rows.map((row) => {
    const order = orders.get(row.after.householdNumber);
    if (!order || row.after.isClosed) return row;
    return { ...row, after: { ...row.after, householdOrder: positionIn(order, row.after) } };
  });
}

/** 記載順位 — by hand where the household has such an order, else as the record says. */
export function positionIn(order: readonly string[] | undefined, record: ResidentRecord): number {
  const place = order?.indexOf(record.addresseeNumber) ?? -1;
  return place >= 0 ? place + 1 : (order?.length ?? 0) + (record.householdOrder ?? 999);
}
