/** 変更前後表 — DiffTable: before and after; changes are marked with words and with colour. */
import type { ReactElement, ReactNode } from 'react';

export type DiffKind = 'same' | 'changed' | 'added' | 'removed';

export interface DiffRow {
  readonly item: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly kind: DiffKind;
}

export interface DiffTableProps {
  caption: string;
  rows: readonly DiffRow[];
}

export function DiffTable({ caption, rows }: DiffTableProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keyboard.
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left text-dns-16B-130">{caption}</caption>
        <thead>
          <tr className="border-y border-solid-gray-420 bg-solid-gray-50">
            <th scope="col" className={`${headCell} w-48 min-w-36`}>
              項目
            </th>
            <th scope="col" className={`${headCell} min-w-44`}>
              変更前
            </th>
            <th scope="col" className={`${headCell} min-w-44`}>
              変更後
            </th>
            <th scope="col" className={`${headCell} w-20`}>
              区分
            </th>
          </tr>
        </thead>
        <tbody>{rows.map(diffRow)}</tbody>
      </table>
    </section>
  );
}

function diffRow({ item, before, after, kind }: DiffRow): ReactElement {
  const isGone = kind === 'changed' || kind === 'removed';
  const isNew = kind === 'changed' || kind === 'added';
  return (
    <tr key={item} className={`border-b border-solid-gray-300 ${tint[kind]}`}>
      <th scope="row" className={`${cell} text-dns-14N-130 text-solid-gray-800`}>
        {item}
      </th>
      <td className={cell}>{isGone && before ? <del>{before}</del> : before || '―'}</td>
      <td className={cell}>
        {isNew && after ? <ins className={fresh}>{after}</ins> : after || '―'}
      </td>
      <td className={`${cell} text-dns-14B-130 whitespace-nowrap`}>{words[kind]}</td>
    </tr>
  );
}

const words: Record<DiffKind, string> = {
  same: '',
  changed: '変更',
  added: '追加',
  removed: '削除',
};
const tint: Record<DiffKind, string> = {
  same: '',
  changed: 'bg-yellow-50',
  added: 'bg-green-50',
  removed: 'bg-red-50',
};
const headCell = 'px-3 py-2 text-dns-14B-130 text-solid-gray-800';
const cell = 'px-3 py-2 text-dns-16N-130 align-top';
const fresh = 'font-700 no-underline';
