/** 番号発券の画面の枠 — the page that the address names; each loads what it needs alone. */
import { lazy, type ReactElement, Suspense } from 'react';

import { useSay } from './language.tsx';
import { type PageName, type Place, readPlace } from './place.ts';

/** What every page is given. */
export interface PageProps {
  place: Place;
}

const ReceptionPage = lazy(() =>
  import('../phone/ReceptionPage.tsx').then((all) => ({ default: all.ReceptionPage })),
);
const MachinePage = lazy(() =>
  import('../machine/MachinePage.tsx').then((all) => ({ default: all.MachinePage })),
);
const DisplayPage = lazy(() =>
  import('../display/DisplayPage.tsx').then((all) => ({ default: all.DisplayPage })),
);
const FollowPage = lazy(() =>
  import('../phone/FollowPage.tsx').then((all) => ({ default: all.FollowPage })),
);
const BookingPage = lazy(() =>
  import('../phone/BookingPage.tsx').then((all) => ({ default: all.BookingPage })),
);

const pages: Readonly<Record<PageName, (props: PageProps) => ReactElement>> = {
  '': (props) => <ReceptionPage {...props} />,
  tickets: (props) => <MachinePage {...props} />,
  display: (props) => <DisplayPage {...props} />,
  follow: (props) => <FollowPage {...props} />,
  booking: (props) => <BookingPage {...props} />,
};

export function App(): ReactElement {
  const say = useSay();
  const place = readPlace(location.pathname);
  if (!place || place.page === null) return <NowherePage />;
  const Shown = pages[place.page];
  return (
    <Suspense
      fallback={
        <main className="p-8">
          <p role="status" className="text-std-20N-150">
            {say('app.loading')}
          </p>
        </main>
      }
    >
      <Shown place={place} />
    </Suspense>
  );
}

function NowherePage(): ReactElement {
  const say = useSay();
  return (
    <main className="mx-auto max-w-2xl px-4 py-12">
      <h1 className="text-std-28B-150">{say('app.nowhere')}</h1>
      <p className="mt-4 text-std-17N-170">{say('app.nowhere-note')}</p>
    </main>
  );
}
