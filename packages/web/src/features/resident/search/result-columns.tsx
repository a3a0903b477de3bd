/** 検索結果の列 — what tells one resident from another at one glance. */
import type { FoundResident } from '@yakuba/contract/resident';

import { type Column, wholeRowLink } from '../../../ui/Table.tsx';
import { birthWords } from '../words/date-words.ts';
import { sexWords } from '../words/item-words.ts';
import { NumberWords } from '../words/NumberWords.tsx';
import { FoundName } from './FoundName.tsx';
import { foundAddress } from './found-words.ts';

/** Columns of the results; `onOpen` is called as a resident is opened. */
export function resultColumns(
  onOpen: (resident: FoundResident) => void,
): readonly Column<FoundResident>[] {
  return [
    {
      id: 'name',
      header: '氏名',
      width: 'l',
      isRowHeader: true,
      cell: (row) => <FoundName resident={row} linkStyle={wholeRowLink} onOpen={onOpen} />,
    },
    { id: 'birth', header: '生年月日（年齢）', kind: 'fit', cell: birthOf },
    { id: 'sex', header: '性別', kind: 'fit', cell: ({ sex }) => sexWords(sex) },
    { id: 'address', header: '住所', cell: foundAddress },
    { id: 'relationship', header: '続柄', width: 's', cell: ({ relationship }) => relationship },
    {
      id: 'numbers',
      header: '宛名番号／世帯番号',
      kind: 'fit',
      cell: (row) => (
        <span className="flex flex-col text-dns-14N-130">
          <NumberWords number={row.addresseeNumber} />
          <NumberWords number={row.householdNumber} />
        </span>
      ),
    },
  ];
}

export function birthOf(resident: FoundResident): string {
  return birthWords(resident, resident.residentStatus === '1');
}
