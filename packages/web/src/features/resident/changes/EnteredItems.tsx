/** 入力された内容 — the entries as the clerk made them. @spec juki 4.0.9 */
import type { ReactElement } from 'react';

import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { enteredLabels } from './entered-labels.ts';
import { type EnteredGroup, type EnteredLine, enteredGroup } from './entered-lines.ts';

/** 氏名 by 宛名番号, so that a number says whose it is. */
type Names = ReadonlyMap<string, string>;

export interface EnteredItemsProps {
  input: unknown;
  names: Names;
}

export function EnteredItems({ input, names }: EnteredItemsProps): ReactElement {
  const { lines, groups } = enteredGroup('', input);
  return (
    <div className="flex flex-col gap-5">
      {lines.length > 0 ? <DescriptionList items={named(lines, names)} columns={2} /> : null}
      {groups.map((group) => oneGroup(group, names))}
    </div>
  );
}

function oneGroup({ title, lines, groups }: EnteredGroup, names: Names): ReactElement {
  return (
    <section key={title} aria-label={title}>
      <h3 className="text-dns-16B-130">{title}</h3>
      <DescriptionList items={named(lines, names)} columns={2} />
      {groups.length > 0 ? (
        <div className="mt-2 flex flex-col gap-3 pl-5">
          {groups.map((group) => oneGroup(group, names))}
        </div>
      ) : null}
    </section>
  );
}

function named(lines: readonly EnteredLine[], names: Names): EnteredLine[] {
  return lines.map((line) => {
    const name = line.term === enteredLabels['addresseeNumber'] ? names.get(line.value) : undefined;
    return name ? { ...line, value: `${line.value}　${name}` } : line;
  });
}
