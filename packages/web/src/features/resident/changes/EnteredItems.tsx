/** 入力された内容 — the entries as the clerk made them. @spec juki 4.0.9 */
import type { ReactElement } from 'react';

import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { type EnteredGroup, enteredGroup } from './entered-lines.ts';

export function EnteredItems({ input }: { input: unknown }): ReactElement {
  const { lines, groups } = enteredGroup('', input);
  return (
    <div className="flex flex-col gap-5">
      {lines.length > 0 ? <DescriptionList items={lines} columns={2} /> : null}
      {groups.map(oneGroup)}
    </div>
  );
}

function oneGroup({ title, lines, groups }: EnteredGroup): ReactElement {
  return (
    <section key={title} aria-label={title}>
      <h3 className="text-dns-16B-130">{title}</h3>
      <DescriptionList items={lines} columns={2} />
      {groups.length > 0 ? (
        <div className="mt-2 flex flex-col gap-3 pl-5">{groups.map(oneGroup)}</div>
      ) : null}
    </section>
  );
}
