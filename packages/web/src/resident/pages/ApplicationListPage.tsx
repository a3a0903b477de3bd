/** 申請の状況 — what one has begun and sent in, newest first, and what is on this device alone. */
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf } from '../app/session.ts';
import { applicationsQuery } from '../draft/applications.ts';
import { listDrafts } from '../draft/kept-drafts.ts';
import { dayOfInstant } from '../form/answer-words.ts';
import { Asked } from '../ui/Asked.tsx';
import { cardStyle, headingStyle } from '../ui/style.ts';
import { ApplicationCard } from './ApplicationCard.tsx';
import { OwnPage, type Session } from './OwnPage.tsx';

export function ApplicationListPage({ place }: PageProps): ReactElement {
  const { say } = useLanguage();
  return (
    <Page title={say('mine.title')} above={{ to: '', label: say('app.title') }}>
      <OwnPage place={place} back="applications">
        {(session) => <Lists session={session} />}
      </OwnPage>
    </Page>
  );
}

function Lists({ session }: { session: Session }): ReactElement {
  const { say, language } = useLanguage();
  const asked = useQuery(applicationsQuery);
  const known = new Set(asked.data?.map(({ id }) => id));
  const drafts = listDrafts(session.municipalityCode, ownerOf(session)).filter(
    ({ id }) => !known.has(id),
  );
  return (
    <>
      <Asked asked={asked}>
        {(applications) =>
          applications.length === 0 ? (
            <p>{say('mine.none')}</p>
          ) : (
            <ul className="grid gap-3 md:grid-cols-2">
              {applications.map((one) => (
                <ApplicationCard key={one.id} application={one} />
              ))}
            </ul>
          )
        }
      </Asked>
      {drafts.length === 0 ? null : (
        <section aria-labelledby="device" className="flex flex-col gap-3">
          <h2 id="device" className={headingStyle}>
            {say('mine.device')}
          </h2>
          <ul className="grid gap-3 md:grid-cols-2">
            {drafts.map(({ id, title, savedAt }) => (
              <li key={id} className={`${cardStyle} p-4`}>
                <Link to={`applications/${id}/fill`}>
                  <Japanese>{title}</Japanese>
                </Link>
                <p className="text-std-16N-170 text-solid-gray-700">
                  {say('mine.saved', { date: dayOfInstant(savedAt, language) })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
