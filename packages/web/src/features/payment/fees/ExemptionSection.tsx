/** 減免 — who pays less or nothing, for what, and by which rule. */
import type { FeeHistory } from '@yakuba/contract/payment';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { useMay } from '../../../app/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { isInForce, periodWords } from '../../staff-admin/period-words.ts';
import { paymentPermissions } from '../permissions.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { ExemptionForm } from './ExemptionForm.tsx';

type Exemption = FeeHistory['exemptions'][number];

export function ExemptionSection({ exemptions }: { exemptions: Exemption[] }): ReactElement {
  const { words } = useFeeItems();
  const maySet = useMay(paymentPermissions.setFees);
  const [shown, setShown] = useState<'list' | 'form' | 'done'>('list');
  return (
    <Section
      id="exemptions"
      title="減免"
      actions={
        maySet && shown !== 'form' ? (
          <Button onClick={() => setShown('form')}>減免を定める</Button>
        ) : null
      }
    >
      {shown === 'done' ? (
        <div className="mb-4">
          <Notice kind="success" title="減免を登録しました" announce="status" />
        </div>
      ) : null}
      {shown === 'form' ? (
        <div className="mb-4 rounded-8 border border-solid-gray-300 p-5">
          <ExemptionForm onSaved={() => setShown('done')} onClose={() => setShown('list')} />
        </div>
      ) : null}
      <Table
        caption="減免の一覧"
        hideCaption
        columns={columnsOf(words)}
        rows={exemptions}
        rowKey={({ id }) => id}
        empty="減免はまだ定められていません。"
      />
    </Section>
  );
}

function columnsOf(words: (item: string) => string): readonly Column<Exemption>[] {
  return [
    { id: 'title', header: '減免', isRowHeader: true, cell: ({ title }) => title },
    {
      id: 'rate',
      header: '割合',
      width: 's',
      cell: ({ rate }) => (rate === 'full' ? '全額' : '半額'),
    },
    {
      id: 'items',
      header: '対象',
      cell: ({ items }) => items?.map(words).join('、') ?? 'すべての手数料',
    },
    { id: 'period', header: '期間', cell: periodWords },
    { id: 'basis', header: '根拠', cell: ({ legalBasis }) => legalBasis },
    {
      id: 'state',
      header: '状態',
      kind: 'fit',
      cell: (exemption) =>
        isInForce(exemption, todayInJapan(new Date())) ? (
          <Badge tone="success">適用中</Badge>
        ) : (
          <Badge>適用外</Badge>
        ),
    },
  ];
}
