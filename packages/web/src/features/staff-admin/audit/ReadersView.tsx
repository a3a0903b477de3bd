/**
 * 照会した職員 — who has looked at the record of one person, and how often.
 *
 * @spec juki 10.2
 */
import { useQuery } from '@tanstack/react-query';
import { listReaders, readersFilterSchema } from '@yakuba/contract/staff';
import { type ReactElement, useState } from 'react';
import type { z } from 'zod';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { instantWords } from '../../resident/words/date-words.ts';

type Reader = z.output<typeof listReaders.answer>['readers'][number];

export function ReadersView(): ReactElement {
  const [subject, setSubject] = useState('');
  const form = useDraftForm({
    id: 'readers',
    schema: readersFilterSchema,
    labels: { subject: '対象者の宛名番号' },
    initial: {},
    tidy: { subject: (text) => text.normalize('NFKC').trim() },
    send: (filter) => Promise.resolve(filter),
    onSent: (filter) => setSubject(filter.subject),
  });
  const readers = useQuery({
    queryKey: ['staff', 'readers', subject],
    queryFn: ({ signal }) => call(listReaders, { params: { subject } }, { signal }),
    enabled: subject !== '',
  });
  return (
    <Section id="readers" title="住民の記録を照会した職員">
      <DraftFormFrame
        form={form}
        actions={
          <Button type="submit" kind="primary">
            調べる
          </Button>
        }
      >
        <TextField {...form.textField('subject')} required inputMode="numeric" />
      </DraftFormFrame>
      <div className="mt-6">
        {readers.isError ? (
          <ProblemNotice thrown={readers.error} onRetry={readers.refetch} />
        ) : null}
        {readers.isFetching ? <Skeleton lines={3} /> : null}
        {readers.data && !readers.isFetching ? (
          <Table
            caption={`宛名番号${readers.data.subject}の記録を照会した職員`}
            columns={columns}
            rows={readers.data.readers}
            rowKey={(reader) => reader.actor}
            empty="この番号の記録を照会した職員はいません。"
          />
        ) : null}
      </div>
    </Section>
  );
}

const columns: readonly Column<Reader>[] = [
  {
    id: 'actor',
    header: '職員',
    isRowHeader: true,
    cell: ({ actor, actorName }) => (actorName ? `${actorName}（${actor}）` : actor),
  },
  { id: 'times', header: '回数', kind: 'number', cell: ({ times }) => times },
  { id: 'first', header: '最初', cell: ({ firstAt }) => instantWords(firstAt) },
  { id: 'last', header: '最後', cell: ({ lastAt }) => instantWords(lastAt) },
  {
    id: 'number',
    header: '個人番号',
    width: 's',
    cell: ({ hasIndividualNumber }) => (hasIndividualNumber ? '見た' : '見ていない'),
  },
];
