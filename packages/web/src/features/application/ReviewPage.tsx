/**
 * 申請の審査 — one application: where it stands, what may be done, what was written beside what the
 * register says, the papers, the signature, and every step so far.
 */
import type { ReviewedApplication } from '@yakuba/contract/application';
import { itemsOf, textIn } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { dateWords } from '../resident/words/date-words.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { answerSections, countDifferences } from './answer-rows.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { Overview } from './Overview.tsx';
import { reviewRoute } from './routes.ts';
import { SignatureSection } from './SignatureSection.tsx';
import { StateBadge } from './StateBadge.tsx';
import { StepPanel } from './StepPanel.tsx';
import { stepEntries } from './step-entries.tsx';
import { useApplication } from './use-application.ts';

export function ReviewPage(): ReactElement {
  const { applicationId } = reviewRoute.useParams();
  const asked = useApplication(applicationId);
  return (
    <Page
      title="申請の審査"
      note={asked.data ? <StateBadge state={asked.data.state} /> : null}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/applications">申請の受付</TextLink> },
        { key: 'here', step: '申請の審査' },
      ]}
      actions={
        <Button
          busy={asked.isFetching && !asked.isPending && '読み直しています'}
          onClick={() => void asked.refetch()}
        >
          更新
        </Button>
      }
    >
      {asked.isError ? <ProblemNotice thrown={asked.error} onRetry={asked.refetch} /> : null}
      {asked.isPending ? <Skeleton lines={8} label="申請を読み込んでいます" /> : null}
      {asked.data ? <Review key={asked.data.state} application={asked.data} /> : null}
    </Page>
  );
}

function Review({ application }: { application: ReviewedApplication }): ReactElement {
  const { id, correction, appealNotice, files, form } = application;
  const labels = new Map(itemsOf(form).map(({ name, label }) => [name, textIn(label, 'ja')]));
  const labelOf = (item: string) => labels.get(item) ?? item;
  return (
    <>
      <Overview application={application} />
      {correction ? (
        <Notice kind="warning" title={`補正を求めています（${dateWords(correction.dueOn)}まで）`}>
          <ul className="list-disc pl-5">
            {correction.fields.map(({ path, message }) => (
              <li key={path}>{`${labelOf(path.split('.')[0] ?? '')}：${message}`}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <StepPanel application={application} />
      <Written application={application} />
      <Section id="evidence" title="添付書類" note={`${files.length}件`}>
        <EvidenceList applicationId={id} files={files} labelOf={labelOf} />
      </Section>
      <SignatureSection id={id} />
      {appealNotice ? (
        <Section id="appeal" title="教示" card>
          <p className="text-std-16N-170 whitespace-pre-line">{appealNotice}</p>
        </Section>
      ) : null}
      <Section id="steps" title="経過">
        <Timeline label="経過" entries={stepEntries(application.steps)} />
      </Section>
    </>
  );
}

function Written({ application }: { application: ReviewedApplication }): ReactElement {
  const sections = answerSections(application);
  const hasRegister = application.comparison.length > 0;
  const differing = countDifferences(sections);
  const note = hasRegister
    ? differing === 0
      ? '台帳との相違はありません'
      : `台帳との相違 ${differing}件`
    : '台帳と比べられる項目はありません';
  return (
    <Section id="written" title="申請の内容と台帳" note={note}>
      <div className="flex flex-col gap-6">
        {sections.map((section) => (
          <AnswerTable key={section.name} section={section} />
        ))}
      </div>
    </Section>
  );
}
