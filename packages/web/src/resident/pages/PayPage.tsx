/** 手数料の支払い — how much, and over to the page of the provider; back here it is asked again. */
import { useQuery } from '@tanstack/react-query';
import type { OwnApplication } from '@yakuba/contract/application';
import { type ReactElement, useEffect, useRef } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { watchedQuery } from '../draft/applications.ts';
import { yenWords } from '../form/answer-words.ts';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Facts } from '../ui/Facts.tsx';
import { actionStyle, readable } from '../ui/style.ts';
import { OwnPage } from './OwnPage.tsx';

export function PayPage({ place }: PageProps): ReactElement {
  const { say } = useLanguage();
  const { id = '' } = place.params;
  return (
    <Page title={say('pay.title')} above={{ to: `applications/${id}`, label: say('mine.title') }}>
      <OwnPage place={place} back={`applications/${id}/pay`}>
        {() => <Fee id={id} />}
      </OwnPage>
    </Page>
  );
}

function Fee({ id }: { id: string }): ReactElement {
  const { say } = useLanguage();
  const asked = useQuery(watchedQuery(id));
  useReturn(() => void asked.refetch());
  return (
    <Asked asked={asked}>
      {(application) =>
        application ? (
          <Paying application={application} onAgain={() => void asked.refetch()} />
        ) : (
          <p>{say('problem.missing-note')}</p>
        )
      }
    </Asked>
  );
}

interface PayingProps {
  application: OwnApplication;
  onAgain: () => void;
}

function Paying({ application, onAgain }: PayingProps): ReactElement {
  const { say, language } = useLanguage();
  const { procedureTitle, receiptNumber, fee } = application;
  return (
    <div className={`${readable} flex flex-col gap-6`}>
      {fee.state === 'paid' ? (
        <Notice kind="success" title={say('pay.paid')} announce="status">
          <p>{say('pay.next')}</p>
        </Notice>
      ) : null}
      <Facts
        facts={[
          {
            key: 'procedure',
            term: say('one.answers'),
            value: <Japanese>{procedureTitle}</Japanese>,
          },
          { key: 'receipt', term: say('done.receipt'), value: receiptNumber },
          {
            key: 'amount',
            term: say('pay.amount'),
            value: (
              <strong className="text-std-24B-150">{yenWords(fee.amountYen, language)}</strong>
            ),
          },
          { key: 'state', term: say('one.state'), value: say(`fee.${fee.state}`) },
        ]}
      />
      {fee.state === 'requested' && fee.checkoutUrl ? (
        <div className="flex flex-col gap-3">
          <p>{say('pay.leave')}</p>
          <div>
            <a href={fee.checkoutUrl} rel="noreferrer" className={actionStyle('primary')}>
              {say('pay.go')}
            </a>
          </div>
        </div>
      ) : null}
      {fee.state === 'requested' && !fee.checkoutUrl ? (
        <p role="status">{say('pay.preparing')}</p>
      ) : null}
      {fee.state === 'at-counter' ? <p>{say('pay.at-counter')}</p> : null}
      {fee.state === 'requested' ? (
        <div>
          <Action onClick={onAgain}>{say('pay.again')}</Action>
        </div>
      ) : (
        <div>
          <Link to={`applications/${application.id}`} className={actionStyle('primary')}>
            {say('conflict.go')}
          </Link>
        </div>
      )}
    </div>
  );
}

/** 戻ったとき — a page kept by the browser while one was away is asked for anew. */
function useReturn(onReturn: () => void): void {
  const latest = useRef(onReturn);
  useEffect(() => {
    latest.current = onReturn;
  });
  useEffect(() => {
    const note = (event: PageTransitionEvent) => {
      if (event.persisted) latest.current();
    };
    window.addEventListener('pageshow', note);
    return () => window.removeEventListener('pageshow', note);
  }, []);
}
