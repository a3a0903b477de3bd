/** 今日の仕事 — what waits for the signed-in person, and the acts used most. */
import { formatWareki, todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { features } from '../../app/features.ts';
import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { may, useSession } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWorkList } from './use-work-list.ts';
import { WorkLists } from './WorkLists.tsx';

export function HomePage(): ReactElement {
  const session = useSession();
  const work = useWorkList();
  const acts = features
    .flatMap((feature) => feature.quickActs ?? [])
    .filter((act) => may(session, act.permission));
  return (
    <Page
      title="今日の仕事"
      note={<p className="text-std-16N-170 text-solid-gray-700">{todayInWords()}</p>}
      actions={acts.map(({ label, to }) => (
        <ButtonLink key={to} to={to}>
          {label}
        </ButtonLink>
      ))}
    >
      {work.error === null ? null : (
        <Notice kind="error" title={asProblem(work.error).title} announce="alert">
          <p>{asProblem(work.error).detail}</p>
          <Button kind="quiet" onClick={work.refetch}>
            読み直す
          </Button>
        </Notice>
      )}
      {work.isPending ? <Skeleton lines={6} label="仕事の一覧を読み込んでいます" /> : null}
      {work.waiting.length > 0 ? <WorkLists waiting={work.waiting} /> : null}
    </Page>
  );
}

function todayInWords(): string {
  const now = new Date();
  const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'Asia/Tokyo' });
  return `${formatWareki(todayInJapan(now))}（${weekday.format(now)}）`;
}
