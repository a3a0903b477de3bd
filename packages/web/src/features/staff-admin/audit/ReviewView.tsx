/**
 * 操作記録の分析 — night and holidays, many searches, failed sign-ins, sign-ins by account.
 *
 * @spec juki 10.2
 */
import { useQuery } from '@tanstack/react-query';
import { reviewAccess, reviewKinds } from '@yakuba/contract/staff';
import { addDays, todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endAfter } from '../period-words.ts';
import { reviewColumns, reviewWords } from './review-words.ts';

const day = z.iso.date('年月日を入力してください（例 令和8年4月1日、5080401）。');
const schema = z.object({
  kind: z.enum(reviewKinds),
  from: day,
  lastDay: day,
  searchesPerHour: z.coerce.number().int().min(1).max(10_000).default(50),
});
type Review = z.output<typeof schema>;
const labels = {
  kind: '調べること',
  from: 'この日から',
  lastDay: 'この日まで',
  searchesPerHour: '1時間当たりの検索の件数',
};
const DAYS_BACK = 30;

export function ReviewView(): ReactElement {
  const [asked, setAsked] = useState<Review | null>(null);
  const lines = useReview(asked);
  return (
    <Section id="review" title="操作記録の分析">
      <ReviewForm onReview={setAsked} />
      <div className="mt-6">
        {lines.isError ? <ProblemNotice thrown={lines.error} onRetry={lines.refetch} /> : null}
        {lines.isFetching ? <Skeleton lines={3} /> : null}
        {asked && lines.data && !lines.isFetching ? (
          <Table
            caption={reviewWords[asked.kind]}
            columns={reviewColumns}
            rows={lines.data.lines}
            rowKey={(line) => `${line.actor} ${line.period}`}
            empty="この期間に当てはまる記録はありません。"
          />
        ) : null}
      </div>
    </Section>
  );
}

function ReviewForm({ onReview }: { onReview: (review: Review) => void }): ReactElement {
  const today = todayInJapan(new Date());
  const form = useDraftForm({
    id: 'review-form',
    schema,
    labels,
    initial: {
      kind: 'night-and-holiday',
      from: addDays(today, -DAYS_BACK),
      lastDay: today,
      searchesPerHour: '50',
    },
    tidy: { searchesPerHour: (text) => text.normalize('NFKC').trim() },
    send: (review) => Promise.resolve(review),
    onSent: onReview,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary">
          調べる
        </Button>
      }
    >
      <RadioGroup
        {...form.choiceField('kind')}
        choices={reviewKinds.map((value) => ({ value, label: reviewWords[value] }))}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <DateField {...form.dateField('from')} required />
        <DateField {...form.dateField('lastDay')} required />
        {form.text('kind') === 'many-searches' ? (
          <TextField {...form.textField('searchesPerHour')} width="xs" inputMode="numeric" />
        ) : null}
      </div>
    </DraftFormFrame>
  );
}

function useReview(asked: Review | null) {
  return useQuery({
    queryKey: ['staff', 'review', asked],
    queryFn: ({ signal }) => {
      const { kind, from, lastDay, searchesPerHour } = asked ?? schema.parse(undefined);
      const query = { from, until: endAfter(lastDay) ?? lastDay, searchesPerHour };
      return call(reviewAccess, { params: { kind }, query }, { signal });
    },
    enabled: asked !== null,
  });
}
