/** 申請の状況 — what one has begun and sent in, newest first, and what is on this device alone. */
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf, useSession } from '../app/session.ts';
import { applicationsQuery } from '../draft/applications.ts';
import { type KeptDraft, listDrafts } from '../draft/kept-drafts.ts';
import { draftsWhileAway } from '../draft/use-offline-start.ts';
import { dayOfInstant } from '../form/answer-words.ts';
import { Asked } from '../ui/Asked.tsx';
import { cardStyle, headingStyle } from '../ui/style.ts';
import { ApplicationCard } from './ApplicationCard.tsx';
import { OwnPage, type Session } from './OwnPage.tsx';

export function ApplicationListPage({ place }: PageProps): ReactElement {
  const { say } = useLanguage();
  const { error } = useSession(place.municipalityCode);
  return (
    <Page title={say('mine.title')} above={{ to: '', label: say('app.title') }}>
      <DeviceDrafts drafts={draftsWhileAway(place.municipalityCode, error)} />
      <OwnPage place={place} back="applications">
        {(session) => <Lists session={session} />}
      </OwnPage>
    </Page>
  );
}

function Lists({ session }: { session: Session }): ReactElement {
  const { say } = useLanguage();
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
      <DeviceDrafts drafts={drafts} />
    </>
  );
}

/** この端末だけにある書きかけ */
function DeviceDrafts({ drafts }: { drafts: readonly KeptDraft[] }): ReactElement | null {
  const { say, language } = useLanguage();
  if (drafts.length === 0) return null;
  return (
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
            <p className="mt-1">
              <Link to={`applications/${id}/elsewhere`}>{say('elsewhere.link')}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
