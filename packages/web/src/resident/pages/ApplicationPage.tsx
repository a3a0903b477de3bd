/** 一つの申請 — where it stands, what to do next, what came before and what was written. */
import { useQuery } from '@tanstack/react-query';
import type { OwnApplication } from '@yakuba/contract/application';
import { openForm } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import type { PageProps } from '../app/App.tsx';
import { Japanese, Told, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { useProcedure } from '../app/town.ts';
import { useTownCode } from '../app/use-place.ts';
import { watchedQuery } from '../draft/applications.ts';
import { AnswerFacts } from '../form/AnswerFacts.tsx';
import { dayOfInstant, yenWords } from '../form/answer-words.ts';
import { filledItems, stepsOf } from '../form/form-steps.ts';
import { Asked } from '../ui/Asked.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Facts } from '../ui/Facts.tsx';
import { headingStyle, readable } from '../ui/style.ts';
import { mayWithdraw, toneOfState } from './application-words.ts';
import { NextStep } from './NextStep.tsx';
import { OwnPage } from './OwnPage.tsx';
import { Withdraw } from './Withdraw.tsx';

export function ApplicationPage({ place }: PageProps): ReactElement {
  const { say } = useLanguage();
  const { id = '' } = place.params;
  return (
    <Page title={say('mine.title')} above={{ to: 'applications', label: say('mine.title') }}>
      <OwnPage place={place} back={`applications/${id}`}>
        {(session) => <Found id={id} isResident={session.kind === 'resident'} />}
      </OwnPage>
    </Page>
  );
}

function Found({ id, isResident }: { id: string; isResident: boolean }): ReactElement {
  const { say } = useLanguage();
  const asked = useQuery(watchedQuery(id));
  return (
    <Asked asked={asked}>
      {(application) =>
        application ? (
          <Application
            application={application}
            isResident={isResident}
            onAgain={() => void asked.refetch()}
          />
        ) : (
          <Notice kind="error" title={say('problem.missing')}>
            <p>{say('problem.missing-note')}</p>
          </Notice>
        )
      }
    </Asked>
  );
}

interface ApplicationProps {
  application: OwnApplication;
  isResident: boolean;
  onAgain: () => void;
}

function Application({ application, isResident, onAgain }: ApplicationProps): ReactElement {
  const { say, language } = useLanguage();
  const { id, state, steps } = application;
  return (
    <div className={`${readable} flex flex-col gap-8`}>
      <Standing application={application} />
      <section
        aria-labelledby="next"
        className="flex flex-col gap-3 rounded-12 bg-key-50 p-4 md:p-6"
      >
        <h2 id="next" className={headingStyle}>
          {say('one.todo')}
        </h2>
        <NextStep application={application} isResident={isResident} onAgain={onAgain} />
      </section>
      {application.appealNotice ? (
        <section aria-labelledby="appeal" className="flex flex-col gap-2">
          <h2 id="appeal" className={headingStyle}>
            {say('one.appeal')}
          </h2>
          <p className="whitespace-pre-line">
            <Japanese>{application.appealNotice}</Japanese>
          </p>
        </section>
      ) : null}
      <section aria-labelledby="history" className="flex flex-col gap-3">
        <h2 id="history" className={headingStyle}>
          {say('one.history')}
        </h2>
        <Timeline
          label={say('one.history')}
          entries={steps.toReversed().map((step, place) => ({
            id: `${step.recordedAt} ${step.move}`,
            on: dayOfInstant(step.recordedAt, language),
            title: say(`move.${step.move}`),
            detail: step.note ? <Japanese>{step.note}</Japanese> : null,
            isCurrent: place === 0,
          }))}
        />
      </section>
      <Answers application={application} />
      {mayWithdraw(state) ? <Withdraw id={id} /> : null}
    </div>
  );
}

function Standing({ application }: { application: OwnApplication }): ReactElement {
  const { say, language } = useLanguage();
  const { procedureTitle, receiptNumber, state, fee, outlet } = application;
  return (
    <div className="flex flex-col gap-2">
      <h2 className={headingStyle}>
        <Japanese>{procedureTitle}</Japanese>
      </h2>
      <Facts
        facts={[
          {
            key: 'state',
            term: say('one.state'),
            value: <Badge tone={toneOfState[state]}>{say(`state.${state}`)}</Badge>,
          },
          { key: 'receipt', term: say('done.receipt'), value: receiptNumber },
          {
            key: 'fee',
            term: say('procedure.fee'),
            value:
              fee.amountYen === 0
                ? say('procedure.no-fee')
                : `${yenWords(fee.amountYen, language)}（${say(`fee.${fee.state}`)}）`,
          },
          { key: 'outlet', term: say('fill.outlet'), value: say(`outlet.${outlet}`) },
        ]}
      />
    </div>
  );
}

function Answers({ application }: { application: OwnApplication }): ReactElement {
  const { say } = useLanguage();
  const procedure = useProcedure(useTownCode(), application.procedureCode);
  return (
    <section aria-labelledby="answers" className="flex flex-col gap-3">
      <h2 id="answers" className={headingStyle}>
        {say('one.answers')}
      </h2>
      <Asked asked={procedure}>
        {({ form }) => {
          const open = openForm(form, application.answers);
          return stepsOf(open).map((section) => (
            <div key={section.name}>
              <h3 className="mb-1 text-std-18B-160">
                <Told text={section.title} />
              </h3>
              <AnswerFacts open={open} items={filledItems(open, section)} />
            </div>
          ));
        }}
      </Asked>
    </section>
  );
}
