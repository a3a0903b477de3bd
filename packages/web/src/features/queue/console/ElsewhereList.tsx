/** ほかの呼出し — numbers that other desks have called, and those of this desk called before. */
import type { ConsoleTicket, MenuLine } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { Section } from '../../../ui/Section.tsx';

export interface ElsewhereListProps {
  tickets: readonly ConsoleTicket[];
  menu: readonly MenuLine[];
}

export function ElsewhereList({ tickets, menu }: ElsewhereListProps): ReactElement {
  return (
    <Section id="elsewhere" title="ほかの窓口">
      {tickets.length === 0 ? <p>呼んでいる番号はありません。</p> : null}
      <ul className="flex flex-col">
        {tickets.map(({ id, label, desk, categoryCode }) => (
          <li key={id} className={lineStyle}>
            <span className="w-20 text-std-18B-160 tabular-nums">{label}</span>
            <span className="grow">
              {menu.find(({ code }) => code === categoryCode)?.title ?? ''}
            </span>
            <span>{desk}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const lineStyle = 'flex items-baseline gap-3 border-b border-solid-gray-200 py-2 text-dns-16N-130';
