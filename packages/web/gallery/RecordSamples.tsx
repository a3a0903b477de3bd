/** 記録の見本 — tables, lists, timelines and comparisons with an invented household. */
import type { ReactElement } from 'react';

import { Badge } from '../src/ui/Badge.tsx';
import { DescriptionList } from '../src/ui/DescriptionList.tsx';
import { DiffTable } from '../src/ui/DiffTable.tsx';
import { Section } from '../src/ui/Section.tsx';
import { type Column, Table } from '../src/ui/Table.tsx';
import { Timeline } from '../src/ui/Timeline.tsx';

interface Person {
  readonly number: string;
  readonly name: string;
  readonly relationship: string;
  readonly birth: string;
  readonly sex: string;
  readonly status: string;
}

const people: readonly Person[] = [
  ['000000000000019', '見本　一郎', '世帯主', '昭和58年4月12日', '男', '住民'],
  ['000000000000027', '見本　花子', '妻', '昭和60年9月3日', '女', '住民'],
  ['000000000000035', '見本　みなと', '子', '平成28年1月20日', '男', '住民'],
].map(([number = '', name = '', relationship = '', birth = '', sex = '', status = '']) => ({
  number,
  name,
  relationship,
  birth,
  sex,
  status,
}));

const columns: readonly Column<Person>[] = [
  { id: 'name', header: '氏名', isRowHeader: true, cell: (row) => row.name },
  { id: 'relationship', header: '続柄', kind: 'fit', cell: (row) => row.relationship },
  { id: 'birth', header: '生年月日', kind: 'fit', cell: (row) => row.birth },
  { id: 'sex', header: '性別', kind: 'fit', cell: (row) => row.sex },
  { id: 'number', header: '宛名番号', kind: 'fit', cell: (row) => row.number },
  { id: 'status', header: '状態', kind: 'fit', cell: (row) => <Badge>{row.status}</Badge> },
];

export function RecordSamples(): ReactElement {
  return (
    <>
      <Section id="household" title="世帯" note="世帯番号 000000000000043">
        <Table
          caption="世帯員"
          hideCaption
          columns={columns}
          rows={people}
          rowKey={(row) => row.number}
          empty="世帯員はいません。"
          isMarked={(row) => row.relationship === '妻'}
        />
      </Section>
      <Section id="record" title="見本　花子" card actions={<Badge tone="information">住民</Badge>}>
        <DescriptionList
          columns={2}
          items={[
            { term: '氏名フリガナ', value: 'ミホン　ハナコ' },
            { term: '旧氏', value: '' },
            { term: '生年月日', value: '昭和60年9月3日' },
            { term: '性別', value: '女' },
            { term: '住所', value: '見本県見本町字中央121番地1 メゾン見本 203号', isWide: true },
            { term: '住民となった年月日', value: '平成27年4月1日' },
            { term: '住所を定めた年月日', value: '平成27年4月1日' },
          ]}
        />
      </Section>
      <ChangeSample />
      <Section id="history" title="異動履歴">
        <Timeline
          label="異動履歴"
          entries={[
            {
              id: '3',
              on: '令和8年11月20日',
              title: '転居',
              detail: '字南12番地',
              isCurrent: true,
            },
            { id: '2', on: '平成28年1月20日', title: '世帯員の増（出生）' },
            { id: '1', on: '平成27年4月1日', title: '国内転入', detail: '見本県例示市から' },
          ]}
        />
      </Section>
    </>
  );
}

function ChangeSample(): ReactElement {
  return (
    <DiffTable
      caption="見本　花子の変更"
      rows={[
        {
          item: '住所',
          before: '見本町字中央121番地1',
          after: '見本町字南12番地',
          kind: 'changed',
        },
        { item: '方書', before: 'メゾン見本 203号', after: '', kind: 'removed' },
        { item: '住所を定めた年月日', before: '', after: '令和8年11月20日', kind: 'added' },
        { item: '続柄', before: '妻', after: '妻', kind: 'same' },
      ]}
    />
  );
}
