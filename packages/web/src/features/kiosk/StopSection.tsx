/** 停止 — planned ahead or at once, with an end or until further notice; each can be ended. */
import { useMutation } from '@tanstack/react-query';
import { type KioskStop, kioskRoutes } from '@yakuba/contract/kiosk';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { StopForm } from './StopForm.tsx';
import { useRefresh } from './use-service.ts';

export interface StopSectionProps {
  stops: readonly KioskStop[];
  mayStop: boolean;
}

export function StopSection({ stops, mayStop }: StopSectionProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <Section id="stops" title="停止" note="始まっているもの・これからのもの">
      <Table
        caption="停止の一覧"
        hideCaption
        columns={mayStop ? [...columns, endColumn] : columns}
        rows={stops}
        rowKey={({ id }) => id}
        empty="停止の予定はありません。"
      />
      <div className="mt-4 flex flex-col items-start gap-4">
        {isDone ? <Notice kind="success" title="停止を登録しました" announce="status" /> : null}
        {mayStop && !isOpen ? (
          <Button
            kind="danger"
            onClick={() => {
              setDone(false);
              setOpen(true);
            }}
          >
            停止する・停止を予定する
          </Button>
        ) : null}
        {isOpen ? (
          <div className="w-full rounded-8 border border-solid-gray-300 p-5">
            <StopForm
              onClose={(isSaved) => {
                setOpen(false);
                setDone(isSaved);
              }}
            />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function EndStop({ stop }: { stop: KioskStop }): ReactElement {
  const refresh = useRefresh();
  const [isAsked, setAsked] = useState(false);
  const end = useMutation({
    mutationFn: () => call(kioskRoutes.endStop, { params: { id: stop.id } }),
    onSuccess: () => {
      setAsked(false);
      refresh();
    },
  });
  const words = isUnderWay(stop) ? '停止を終える' : '予定を取りやめる';
  return (
    <>
      <Button onClick={() => setAsked(true)}>
        {words}
        <span className="sr-only">（{stop.reason}）</span>
      </Button>
      <Dialog
        id={`end-${stop.id}`}
        title={words}
        open={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>やめる</Button>
            <Button
              kind="primary"
              busy={end.isPending && '登録しています'}
              onClick={() => end.mutate()}
            >
              {words}
            </Button>
          </>
        }
      >
        <p>「{stop.reason}」による停止を終えます。取扱時間の中なら、すぐに交付が始まります。</p>
        {end.isError ? <ProblemNotice thrown={end.error} /> : null}
      </Dialog>
    </>
  );
}

function isUnderWay({ stopsAt }: KioskStop): boolean {
  return Date.parse(stopsAt) <= Date.now();
}

const columns: readonly Column<KioskStop>[] = [
  { id: 'reason', header: '理由', isRowHeader: true, cell: ({ reason }) => reason },
  {
    id: 'from',
    header: '停止',
    width: 'l',
    cell: (stop) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {instantWords(stop.stopsAt)}
        {isUnderWay(stop) ? <Badge tone="danger">停止中</Badge> : <Badge>予定</Badge>}
      </span>
    ),
  },
  {
    id: 'until',
    header: '再開',
    width: 'm',
    cell: ({ resumesAt }) => (resumesAt ? instantWords(resumesAt) : '未定（解除するまで）'),
  },
];
const endColumn: Column<KioskStop> = {
  id: 'end',
  header: '操作',
  kind: 'fit',
  cell: (stop) => <EndStop stop={stop} />,
};
