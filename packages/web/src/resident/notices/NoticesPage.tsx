/** 町からのお知らせ — what was sent of late, the way to get it, and what one gets already. */
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { useSession } from '../app/session.ts';
import { Asked } from '../ui/Asked.tsx';
import { actionStyle, headingStyle, readable } from '../ui/style.ts';
import { OwnContacts } from './OwnContacts.tsx';
import { PushHere } from './PushHere.tsx';
import { SentNotices } from './SentNotices.tsx';
import { ownNoticesQuery, useSentNotices } from './use-notices.ts';

export function NoticesPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const { municipalityCode } = place;
  const sent = useSentNotices(municipalityCode);
  const { session } = useSession(municipalityCode);
  const isResident = session?.kind === 'resident';
  return (
    <Page title={say('notices.title')} above={{ to: '', label: say('app.title') }}>
      <section aria-labelledby="recent" className={`${readable} flex flex-col gap-3`}>
        <h2 id="recent" className={headingStyle}>
          {say('notices.recent')}
        </h2>
        <Asked asked={sent}>
          {({ notices }) => <SentNotices notices={notices} none="notices.none" />}
        </Asked>
      </section>
      <section aria-labelledby="get" className={`${readable} rounded-12 bg-key-50 p-4 md:p-6`}>
        <h2 id="get" className={headingStyle}>
          {say('notices.get')}
        </h2>
        <p className="mt-2 mb-4">{say('notices.get-note')}</p>
        <Link to="notices/register" className={actionStyle('primary')}>
          {say('notices.register')}
        </Link>
      </section>
      <section aria-labelledby="own" className={`${readable} flex flex-col gap-4`}>
        <h2 id="own" className={headingStyle}>
          {say('notices.own')}
        </h2>
        <PushHere place={place} />
        {isResident ? (
          <OwnContacts municipalityCode={municipalityCode} />
        ) : (
          <p>
            {say('notices.own-sign-in')}{' '}
            <Link to="sign-in?only=card&back=notices">{say('app.sign-in')}</Link>
          </p>
        )}
        <p>{say('notices.how-to-stop')}</p>
      </section>
      {isResident ? <Mine /> : null}
    </Page>
  );
}

function Mine(): ReactElement {
  const say = useSay();
  const own = useQuery(ownNoticesQuery);
  return (
    <section aria-labelledby="mine" className={`${readable} flex flex-col gap-3`}>
      <h2 id="mine" className={headingStyle}>
        {say('notices.mine')}
      </h2>
      <Asked asked={own}>
        {({ notices }) => <SentNotices notices={notices} none="notices.mine-none" />}
      </Asked>
    </section>
  );
}
