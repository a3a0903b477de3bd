/**
 * 異動の前後の表示 — everyone whom the change touches, before and after.
 *
 * @spec juki 4.0.9
 */
import { type PersonChange, sexes } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';
import { formatUncertainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { DiffTable } from '../../../ui/DiffTable.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { recordDifferences } from './record-differences.ts';

export function PreviewPeople({ people }: { people: readonly PersonChange[] }): ReactElement {
  const isEntered = people.some(({ before }) => before === null);
  return (
    <Section id="preview" title="異動の前後" note={`${people.length}人`} card>
      <div className="flex flex-col gap-6">
        {isEntered ? (
          <Table
            caption="異動後の記載"
            columns={columns}
            rows={people}
            rowKey={({ after }) => after.addresseeNumber}
            empty="異動する方はいません。"
          />
        ) : null}
        {people.map((person) => (
          <PersonDifference key={person.after.addresseeNumber} person={person} />
        ))}
      </div>
    </Section>
  );
}

/** Someone new is folded away: all items are new, and the table above has said the main ones. */
function PersonDifference({ person }: { person: PersonChange }): ReactElement {
  const { before, after } = person;
  const rows = recordDifferences(person);
  if (before !== null) return <DiffTable caption={after.fullName} rows={rows} />;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-dns-16N-130">
        {after.fullName}の全項目（{rows.length}件）
      </summary>
      <DiffTable caption={`${after.fullName}の新しい記載`} rows={rows} />
    </details>
  );
}

const columns: readonly Column<PersonChange>[] = [
  { id: 'name', header: '氏名', isRowHeader: true, cell: ({ after }) => after.fullName },
  { id: 'relationship', header: '続柄', width: 's', cell: ({ after }) => after.relationship },
  {
    id: 'birth',
    header: '生年月日',
    width: 'm',
    cell: ({ after: { dateOfBirth: on, dateOfBirthNotation: notation } }) =>
      formatUncertainDate({ on, notation }),
  },
  { id: 'sex', header: '性別', width: 's', cell: ({ after }) => sexes[after.sex as '1'] },
  {
    id: 'address',
    header: '住所',
    width: 'l',
    cell: ({ after }) =>
      formatAddress({
        machiAza: after.addressMachiAza,
        lotNumber: after.addressLotNumber,
        katagaki: after.addressKatagaki,
      }),
  },
  { id: 'head', header: '世帯主', cell: ({ after }) => after.headOfHouseholdName },
];
