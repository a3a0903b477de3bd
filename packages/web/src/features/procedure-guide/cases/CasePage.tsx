/** 案件 — everything that was answered and read aloud, and what each desk has to do. */
import { useQuery } from '@tanstack/react-query';
import {
  type CaseDetail,
  caseMoves,
  caseRoutes,
  caseStates,
  lifeEvents,
} from '@yakuba/contract/procedure-guide';
import { formatInstantJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useEffect } from 'react';

import { call } from '../../../api/client.ts';
import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { focusHeading } from '../../../app/page-focus.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { ReadingView } from '../parts/ReadingView.tsx';
import { caseRoute } from '../routes.ts';
import { CaseActs } from './CaseActs.tsx';
import { caseTones } from './case-words.ts';
import { DeskParts } from './DeskParts.tsx';
import { ResumeGuide } from './ResumeGuide.tsx';
import { useCaseMove } from './use-case-move.ts';

const STEPS = [{ key: 'cases', step: <TextLink to="/cases">案件の引継ぎ</TextLink> }];

export function CasePage(): ReactElement {
  const { id } = caseRoute.useParams();
  const found = useQuery({
    queryKey: ['procedure-guide', 'case', id],
    queryFn: ({ signal }) => call(caseRoutes.getCase, { params: { id } }, { signal }),
  });
  if (found.data) return <Case detail={found.data} />;
  return (
    <Page title="案件" breadcrumb={STEPS}>
      {found.isError ? (
        <ProblemNotice thrown={found.error} onRetry={found.refetch} />
      ) : (
        <Skeleton lines={6} label="案件を読み込んでいます" />
      )}
    </Page>
  );
}

function Case({ detail }: { detail: CaseDetail }): ReactElement {
  const moves = useCaseMove(detail);
  // The heading that waited with the focus has gone with the waiting.
  useEffect(focusHeading, []);
  const { caseNumber, event, state, desk, holderName, reading, parts } = detail;
  return (
    <Page
      title={`案件 ${caseNumber}`}
      breadcrumb={STEPS}
      note={
        <p className="flex flex-wrap items-center gap-3 text-std-16N-170">
          {lifeEvents[event]}
          <Badge tone={caseTones[state]}>{caseStates[state]}</Badge>
          {desk ? `窓口：${desk}` : ''}
          {holderName ? `　対応中：${holderName}` : ''}
        </p>
      }
    >
      {moves.failure ? (
        <Notice kind="error" title={moves.failure.title} announce="alert">
          <p>{moves.failure.detail}</p>
        </Notice>
      ) : null}
      {moves.said ? <Notice kind="success" title={moves.said} announce="status" /> : null}
      {state === 'guiding' ? <ResumeGuide detail={detail} /> : null}
      {parts.length > 0 ? <DeskParts detail={detail} moves={moves} /> : null}
      <CaseActs key={`${state} ${desk}`} detail={detail} moves={moves} />
      {reading ? (
        <Section id="reading" title="読み合わせて確認した内容" card>
          <ReadingView reading={reading} size="staff" />
        </Section>
      ) : null}
      <Section id="steps" title="経過">
        <Timeline
          label="案件の経過"
          entries={detail.steps.toReversed().map((step, place) => ({
            id: `${detail.steps.length - place}`,
            on: formatInstantJapan(new Date(step.recordedAt)),
            title: [caseMoves[step.move], step.desk].filter(Boolean).join('　'),
            detail: [step.staffName, step.note].filter(Boolean).join('　'),
          }))}
        />
      </Section>
    </Page>
  );
}
