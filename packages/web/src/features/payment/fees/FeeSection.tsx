/** 手数料の額 — of each kind and channel: what holds, what will, and, if asked for, what did. */
import { channels, type FeeHistory } from '@yakuba/contract/payment';
import { formatWareki, type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { useMay } from '../../../app/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { yen } from '../item-words.ts';
import { paymentPermissions } from '../permissions.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { FeeForm } from './FeeForm.tsx';
import { type Standing, standingOf } from './standing-of.ts';

type FeeLine = FeeHistory['fees'][number] & { readonly standing: Standing };

export function FeeSection({ fees }: { fees: FeeHistory['fees'] }): ReactElement {
  const { words } = useFeeItems();
  const maySet = useMay(paymentPermissions.setFees);
  const [shown, setShown] = useState<'list' | 'form' | 'done'>('list');
  const [isAll, setAll] = useState(false);
  const today = todayInJapan(new Date());
  const lines = fees.map((fee) => ({ ...fee, standing: standingOf(fee, fees, today) }));
  const seen = isAll ? lines : lines.filter(({ standing }) => standing !== 'past');
  return (
    <Section
      id="fees"
      title="手数料の額"
      actions={
        <>
          <Button kind="quiet" onClick={() => setAll(!isAll)}>
            {isAll ? '今とこれからの定めだけを表示する' : '前の定めも表示する'}
          </Button>
          {maySet && shown !== 'form' ? (
            <Button onClick={() => setShown('form')}>手数料を定める</Button>
          ) : null}
        </>
      }
    >
      {shown === 'done' ? (
        <div className="mb-4">
          <Notice kind="success" title="登録しました" announce="status" />
        </div>
      ) : null}
      {shown === 'form' ? (
        <div className="mb-4 rounded-8 border border-solid-gray-300 p-5">
          <FeeForm onSaved={() => setShown('done')} onClose={() => setShown('list')} />
        </div>
      ) : null}
      <Table
        caption="手数料の額の一覧"
        hideCaption
        columns={[{ ...itemColumn, cell: ({ item }) => words(item) }, ...columns]}
        rows={seen}
        rowKey={({ id }) => id}
        empty="手数料はまだ定められていません。"
      />
    </Section>
  );
}

const itemColumn = { id: 'item', header: '種別', isRowHeader: true } as const;

const columns: readonly Column<FeeLine>[] = [
  {
    id: 'channel',
    header: '経路',
    width: 's',
    cell: ({ channel }) => (channel ? channels[channel] : 'すべて'),
  },
  {
    id: 'amount',
    header: '額',
    kind: 'number',
    cell: ({ amountYen }) => (amountYen === null ? '廃止' : yen(amountYen)),
  },
  {
    id: 'from',
    header: '適用開始日',
    width: 'm',
    cell: ({ validFrom }) => formatWareki(validFrom as PlainDate),
  },
  { id: 'basis', header: '根拠', cell: ({ legalBasis }) => legalBasis },
  { id: 'standing', header: '状態', kind: 'fit', cell: ({ standing }) => badges[standing] },
];

const badges: Readonly<Record<Standing, ReactElement>> = {
  now: <Badge tone="success">適用中</Badge>,
  planned: <Badge tone="information">これから</Badge>,
  past: <Badge>前の定め</Badge>,
};
