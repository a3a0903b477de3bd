/** 日計の明細 — every entry of a day as CSV (UTF-8 with a mark, so that Excel reads it rightly). */
import { channels, type Method, methods, paymentRoutes } from '@yakuba/contract/payment';

import { defineQuery } from '#platform/act';

interface Row {
  readonly recordedAt: Date;
  readonly kind: 'received' | 'refunded';
  readonly reference: string;
  readonly item: string;
  readonly channel: keyof typeof channels;
  readonly method: Method;
  readonly amountYen: number;
  readonly chargeId: string;
  readonly staffId: string;
}

const HEADINGS = [
  '日時',
  '区分',
  '対象の番号',
  '種別',
  '経路',
  '支払方法',
  '額',
  '取引番号',
  '操作者',
];

export const exportDay = defineQuery({
  name: 'payment:export_day',
  title: '日計の明細の出力',
  permission: 'payment:view_payments',
  input: paymentRoutes.exportDay.params,
  run: async (reader, { day }, { municipalityCode }) => {
    const rows = await reader<Row[]>`
      select e.recorded_at, e.kind, p.reference, p.item, p.channel, e.method, e.amount_yen,
        e.charge_id, e.staff_id
      from payment.entry e
      join payment.payment p on p.municipality_code = e.municipality_code and p.id = e.payment_id
      where e.municipality_code = ${municipalityCode} and e.business_on = ${day}
      order by e.recorded_at, e.id`;
    const lines = [HEADINGS, ...rows.map(cellsOf)].map((cells) => cells.map(quoted).join(','));
    return { fileName: `nikkei-${day}.csv`, csv: `\uFEFF${lines.join('\r\n')}\r\n` };
  },
  access: () => ({ subjects: [], items: ['日計の明細'] }),
});

function cellsOf(row: Row): string[] {
  const sign = row.kind === 'received' ? 1 : -1;
  return [
    row.recordedAt.toISOString(),
    row.kind === 'received' ? '入金' : '還付',
    row.reference,
    row.item,
    channels[row.channel],
    methods[row.method],
    String(sign * row.amountYen),
    row.chargeId,
    row.staffId,
  ];
}

/** What a spreadsheet would run as a formula is made plain text; an amount may be negative. */
function quoted(cell: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(cell) && !/^-\d+$/.test(cell);
  return `"${(isFormula ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}
