/** 住民画面 — the page that the address names, inside the frame of its town. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';

import { onSignedOut } from '../../api/client.ts';
import { HelpPage } from '../pages/HelpPage.tsx';
import { HomePage } from '../pages/HomePage.tsx';
import { ProcedureListPage } from '../pages/ProcedureListPage.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSay } from './language.tsx';
import { Page } from './Page.tsx';
import type { PageName, Place } from './place.ts';
import { Shell } from './Shell.tsx';
import { noteSessionEnd } from './session.ts';
import { usePlace } from './use-place.ts';

/** What every page is given. */
export interface PageProps {
  place: Place;
}

const ProcedurePage = lazy(() =>
  import('../pages/ProcedurePage.tsx').then((all) => ({ default: all.ProcedurePage })),
);
const SignInPage = lazy(() =>
  import('../pages/SignInPage.tsx').then((all) => ({ default: all.SignInPage })),
);
const FillPage = lazy(() =>
  import('../pages/FillPage.tsx').then((all) => ({ default: all.FillPage })),
);
const ElsewherePage = lazy(() =>
  import('../pages/ElsewherePage.tsx').then((all) => ({ default: all.ElsewherePage })),
);
const CorrectPage = lazy(() =>
  import('../pages/CorrectPage.tsx').then((all) => ({ default: all.CorrectPage })),
);
const PayPage = lazy(() =>
  import('../pages/PayPage.tsx').then((all) => ({ default: all.PayPage })),
);
const ApplicationListPage = lazy(() =>
  import('../pages/ApplicationListPage.tsx').then((all) => ({ default: all.ApplicationListPage })),
);
const ApplicationPage = lazy(() =>
  import('../pages/ApplicationPage.tsx').then((all) => ({ default: all.ApplicationPage })),
);
const CertificatesPage = lazy(() =>
  import('../pages/CertificatesPage.tsx').then((all) => ({ default: all.CertificatesPage })),
);

const VerifyPage = lazy(() =>
  import('../pages/VerifyPage.tsx').then((all) => ({ default: all.VerifyPage })),
);

const NoticesPage = lazy(() =>
  import('../notices/NoticesPage.tsx').then((all) => ({ default: all.NoticesPage })),
);
const SubscribePage = lazy(() =>
  import('../notices/SubscribePage.tsx').then((all) => ({ default: all.SubscribePage })),
);
const ConfirmPage = lazy(() =>
  import('../notices/ConfirmPage.tsx').then((all) => ({ default: all.ConfirmPage })),
);

const pages: Readonly<Record<PageName, (props: PageProps) => ReactElement>> = {
  home: HomePage,
  procedures: ProcedureListPage,
  procedure: (props) => <ProcedurePage {...props} />,
  'sign-in': (props) => <SignInPage {...props} />,
  applications: (props) => <ApplicationListPage {...props} />,
  application: (props) => <ApplicationPage {...props} />,
  fill: (props) => <FillPage {...props} />,
  elsewhere: (props) => <ElsewherePage {...props} />,
  correct: (props) => <CorrectPage {...props} />,
  pay: (props) => <PayPage {...props} />,
  certificates: (props) => <CertificatesPage {...props} />,
  verify: (props) => <VerifyPage {...props} />,
  notices: (props) => <NoticesPage {...props} />,
  'notice-register': (props) => <SubscribePage {...props} />,
  'notice-confirm': (props) => <ConfirmPage {...props} />,
  help: HelpPage,
};

export function App(): ReactElement {
  const place = usePlace();
  const client = useQueryClient();
  useEffect(() => onSignedOut(() => noteSessionEnd(client)), [client]);
  if (!place) return <NoTown />;
  const Shown = place.page === null ? NowherePage : pages[place.page];
  const key = [place.page, ...Object.values(place.params)].join('/');
  return (
    <Shell place={place}>
      <Suspense fallback={<Loading />}>
        <Shown key={key} place={place} />
      </Suspense>
    </Shell>
  );
}

function NowherePage(): ReactElement {
  const say = useSay();
  return (
    <Page title={say('problem.missing')}>
      <p>{say('problem.missing-note')}</p>
    </Page>
  );
}

function NoTown(): ReactElement {
  const say = useSay();
  return (
    <main className="mx-auto max-w-2xl px-4 py-12">
      <h1 className="text-std-24B-150">{say('problem.town')}</h1>
      <p className="mt-4 text-std-17N-170">{say('problem.missing-note')}</p>
    </main>
  );
}
