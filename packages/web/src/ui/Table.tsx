/** 表 — Table: rows of one kind; numbers align right, the first column names the row. */
import type { ReactElement, ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `number` aligns right in figures of one width; `fit` is as narrow as its words. */
  readonly kind?: 'text' | 'number' | 'fit';
  /** Fixed width, so that tables below one another align. */
  readonly width?: 's' | 'm' | 'l';
  /** This cell names its row; at most one column. */
  readonly isRowHeader?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  /** Shown only to screen readers when the heading above says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Sentence instead of rows when there are none. */
  empty: string;
  /** Marks a row (the chosen one, the person asked for). */
  isMarked?: (row: Row) => boolean;
  /** The link in the row header, made with `wholeRowLink`, is pressed from anywhere in the row. */
  hasRowLinks?: boolean;
}

/** Class of a link that covers its whole row, in a table with `hasRowLinks`. */
export const wholeRowLink = 'inline-block min-h-6 after:absolute after:inset-0';

export function Table<Row>(props: TableProps<Row>): ReactElement {
  const { caption, hideCaption = false, columns, rows, empty } = props;
  if (rows.length === 0) return <p className="py-3 text-std-16N-170">{empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keyboard.
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className={hideCaption ? 'sr-only' : 'pb-2 text-left text-dns-16B-130'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-y border-solid-gray-420 bg-solid-gray-50">
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`${headCell} ${aligned(column)}`}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => bodyRow(props, row))}</tbody>
      </table>
    </section>
  );
}

function bodyRow<Row>(props: TableProps<Row>, row: Row): ReactElement {
  const { columns, rowKey, isMarked, hasRowLinks } = props;
  const mark = isMarked?.(row) ? 'bg-key-50' : 'hover:bg-solid-gray-50';
  const reach = hasRowLinks ? 'relative focus-within:bg-key-50' : '';
  return (
    <tr key={rowKey(row)} className={`border-b border-solid-gray-300 ${mark} ${reach}`}>
      {columns.map((column) =>
        column.isRowHeader ? (
          <th key={column.id} scope="row" className={`${bodyCell} ${aligned(column)} font-700`}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={`${bodyCell} ${aligned(column)}`}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function aligned<Row>({ kind = 'text', width }: Column<Row>): string {
  const fixed = width ? widths[width] : '';
  if (kind === 'number') return `text-right whitespace-nowrap ${fixed}`;
  if (kind === 'fit') return 'w-px whitespace-nowrap';
  return fixed || 'min-w-44';
}

const widths = { s: 'w-24 min-w-24', m: 'w-40 min-w-36', l: 'w-60 min-w-52' };
const headCell = 'px-3 py-2 text-dns-14B-130 text-solid-gray-800 whitespace-nowrap';
const bodyCell = 'h-11 px-3 py-1.5 text-dns-16N-130 align-middle';
