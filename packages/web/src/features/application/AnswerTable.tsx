/** 申請の内容と台帳 — side by side, item by item; differences marked in words and in colour. */
import type { ReactElement } from 'react';

import { Badge } from '../../ui/Badge.tsx';
import type { AnswerRow, AnswerSection } from './answer-rows.ts';

export interface AnswerTableProps {
  section: AnswerSection;
}

/** The register stands beside the answers where it knows any of them. */
export function AnswerTable({ section }: AnswerTableProps): ReactElement {
  const hasRegister = section.rows.some(({ register }) => register !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keyboard.
    <section className="overflow-x-auto" aria-label={section.title} tabIndex={0}>
      <table className="w-full table-fixed border-collapse text-left">
        <caption className="pb-2 text-left text-dns-16B-130">{section.title}</caption>
        <thead>
          <tr className="border-y border-solid-gray-420 bg-solid-gray-50">
            <th scope="col" className={`${headCell} w-52`}>
              項目
            </th>
            <th scope="col" className={headCell}>
              書かれた内容
            </th>
            {hasRegister ? (
              <>
                <th scope="col" className={headCell}>
                  台帳の内容
                </th>
                <th scope="col" className={`${headCell} w-24`}>
                  照合
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row) => (
            <tr key={row.name} className={`border-b border-solid-gray-300 ${tintOf(row)}`}>
              <th scope="row" className={`${cell} text-dns-14N-130 text-solid-gray-800`}>
                {row.label}
              </th>
              <td className={cell}>
                <Lines lines={row.written} />
                {row.problem ? (
                  <p className="text-dns-14N-130 text-error-2">{row.problem}</p>
                ) : null}
              </td>
              {hasRegister ? <RegisterCells row={row} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RegisterCells({ row: { register, isSame } }: { row: AnswerRow }): ReactElement {
  if (register === null) {
    return (
      <>
        <td className={`${cell} text-solid-gray-700`}>（台帳にない項目）</td>
        <td className={cell} />
      </>
    );
  }
  return (
    <>
      <td className={cell}>
        <Lines lines={register} />
      </td>
      <td className={cell}>
        <Badge tone={isSame ? 'neutral' : 'danger'}>{isSame ? '一致' : '相違'}</Badge>
      </td>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactElement {
  if (lines.length === 0) return <span className="text-solid-gray-700">未記入</span>;
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  );
}

function tintOf({ isSame, problem }: AnswerRow): string {
  if (!isSame) return 'bg-red-50';
  return problem ? 'bg-yellow-50' : '';
}

const headCell = 'px-3 py-2 text-dns-14B-130 text-solid-gray-800';
const cell = 'px-3 py-2 text-dns-16N-130 align-top break-words';
