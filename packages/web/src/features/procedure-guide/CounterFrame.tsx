/** 窓口の枠 — around the guide: the town, the page of the guide, and the way back for staff. */
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { EnvironmentBanner } from '../../app/EnvironmentBanner.tsx';
import { IdleDialog } from '../../app/IdleDialog.tsx';
import { TextLink } from '../../app/links.tsx';
import { useSession } from '../../app/session.ts';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { guideSteps, stepsFor } from './guide-steps.ts';
import { guiding } from './guiding.ts';

export function CounterFrame(): ReactElement {
  const session = useSession();
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLink to="main" />
      <EnvironmentBanner isDemo={session.isDemo} />
      <header data-screen-only className={headerStyle}>
        <p className="flex items-center gap-3 text-std-20B-150">
          <img src="/mark.svg" alt="" width="32" height="32" className="size-8" />
          {session.municipalityName}　かんたん窓口
        </p>
        <Progress />
        <TextLink to="/" className={backStyle}>
          職員の画面へ
        </TextLink>
      </header>
      <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
        <Outlet />
      </main>
      <IdleDialog session={session} />
    </div>
  );
}

function Progress(): ReactElement | null {
  const held = guiding.use();
  if (!held) return null;
  const steps = stepsFor(held.guide.event);
  const place = steps.indexOf(held.step) + 1;
  return (
    <p className="ml-auto text-std-18N-160 text-solid-gray-800">
      案件 {held.caseNumber}　{guideSteps[held.step]}（{place} / {steps.length}）
    </p>
  );
}

const headerStyle = [
  'flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 bg-white px-6 py-2',
  'lg:px-10',
].join(' ');
const backStyle = 'ml-auto inline-flex min-h-11 items-center text-dns-16N-130 first:ml-0';
