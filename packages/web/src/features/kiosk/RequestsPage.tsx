/** コンビニ交付の請求 — of a day: what became of each, the money, and what was refused how soon. */
import { type KioskRequestLine, type KioskStatus, kioskStatuses } from '@yakuba/contract/kiosk';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { instantWords, shortInstantWords } from '../resident/words/date-words.ts';
import { RefusalSection } from './RefusalSection.tsx';
import { Terminal } from './Terminal.tsx';
import { useRequests } from './use-service.ts';

interface Filter {
  readonly on: string;
  readonly isUnsettled: boolean;
}

export function RequestsPage(): ReactElement {
  const [filter, setFilter] = useState<Filter>({
    on: todayInJapan(new Date()),
    isUnsettled: false,
  });
  const requests = useRequests(filter.on, filter.isUnsettled);
  return (
    <Page
      title="コンビニ交付の請求"
      actions={
        <Button
          busy={requests.isFetching && '読み込んでいます'}
          onClick={() => void requests.refetch()}
        >
          更新
        </Button>
      }
    >
      <FilterForm initial={filter} onFilter={setFilter} />
      {requests.isError ? (
        <ProblemNotice thrown={requests.error} onRetry={requests.refetch} />
      ) : null}
      {requests.isPending ? <Skeleton lines={6} label="請求を読み込んでいます" /> : null}
      {requests.data ? <Requests requests={requests.data.requests} /> : null}
      <RefusalSection on={filter.on} />
    </Page>
  );
}

const schema = z.object({
  on: z.iso.date('年月日を入力してください（例 令和8年11月22日、5081122）。'),
  isUnsettled: z.boolean().default(false),
});

interface FilterFormProps {
  initial: Filter;
  onFilter: (filter: Filter) => void;
}

function FilterForm({ initial, onFilter }: FilterFormProps): ReactElement {
  const [first] = useState({ ...initial });
  const form = useDraftForm({
    id: 'kiosk-filter',
    schema,
    labels: { on: '請求の日', isUnsettled: '印刷の知らせがないものだけ' },
    initial: first,
    send: (filter) => Promise.resolve(filter),
    onSent: onFilter,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary">
          絞り込む
        </Button>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <DateField {...form.dateField('on')} required />
        <Checkbox {...form.checkField('isUnsettled')} />
      </div>
    </DraftFormFrame>
  );
}

function Requests({ requests }: { requests: readonly KioskRequestLine[] }): ReactElement {
  const printed = requests.filter(({ status }) => status === 'printed');
  const yen = printed.reduce((sum, { feeYen }) => sum + feeYen, 0);
  const copies = printed.reduce((sum, one) => sum + one.copies, 0);
  return (
    <Section
      id="requests"
      title="請求"
      note={`印刷済み ${printed.length}件・${copies}部　手数料 ${yen.toLocaleString('ja-JP')}円`}
    >
      <Table
        caption="請求の一覧"
        hideCaption
        columns={columns}
        rows={requests}
        rowKey={({ requestId }) => requestId}
        empty="この日の請求はありません。"
      />
    </Section>
  );
}

const tones: Record<KioskStatus, BadgeTone> = {
  delivered: 'warning',
  printed: 'success',
  cancelled: 'neutral',
};

const columns: readonly Column<KioskRequestLine>[] = [
  {
    id: 'at',
    header: '受付',
    kind: 'fit',
    isRowHeader: true,
    cell: ({ requestedAt }) => (
      <time dateTime={requestedAt} title={instantWords(requestedAt)}>
        {shortInstantWords(requestedAt)}
      </time>
    ),
  },
  { id: 'kind', header: '証明書', width: 'l', cell: ({ kindTitle }) => kindTitle },
  {
    id: 'people',
    header: '宛名番号',
    width: 'm',
    cell: ({ addresseeNumbers }) => addresseeNumbers.join('、'),
  },
  { id: 'copies', header: '部数', kind: 'number', cell: ({ copies }) => copies },
  {
    id: 'fee',
    header: '手数料',
    kind: 'number',
    cell: ({ feeYen, status }) =>
      status === 'printed' ? `${feeYen.toLocaleString('ja-JP')}円` : '―',
  },
  {
    id: 'status',
    header: '状態',
    kind: 'fit',
    cell: ({ status }) => <Badge tone={tones[status]}>{kioskStatuses[status]}</Badge>,
  },
  {
    id: 'terminal',
    header: '端末',
    width: 'm',
    cell: ({ terminal }) => <Terminal terminal={terminal} />,
  },
];
