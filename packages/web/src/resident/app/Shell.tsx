/** 住民画面の枠 — town, language and pages above; a human way out below, on every page. */
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { OfflineNotice } from '../ui/OfflineNotice.tsx';
import { Problem } from '../ui/Problem.tsx';
import { HumanWay } from './HumanWay.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Link } from './Link.tsx';
import { useSay } from './language.tsx';
import type { PageName, Place } from './place.ts';
import { leave, useSession } from './session.ts';
import { useIsDemo, useTown } from './town.ts';
import { go } from './use-place.ts';

export interface ShellProps {
  place: Place;
  children: ReactNode;
}

export function Shell({ place, children }: ShellProps): ReactElement {
  const say = useSay();
  const town = useTown(place.municipalityCode);
  const isDemo = useIsDemo();
  const isUnknown = town.isError && asProblem(town.error).status === 404;
  return (
    <div className="flex min-h-screen flex-col bg-white">
      <a href="#main" className={skipStyle}>
        {say('app.skip')}
      </a>
      <header className="border-b border-solid-gray-300">
        {isDemo ? <p className={demoStyle}>{say('app.demo')}</p> : null}
        <div className={`${frame} flex flex-wrap items-center justify-between gap-x-6 gap-y-2`}>
          <Link to="" className="flex min-h-11 items-center gap-3 no-underline">
            <img src="/mark.svg" alt="" width={36} height={36} />
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-std-20B-150 text-solid-gray-900">{town.data?.name}</span>
              <span className="text-std-16N-170 text-solid-gray-800">{say('app.title')}</span>
            </span>
          </Link>
          <LanguageChoice />
        </div>
        <Pages place={place} />
        <OfflineNotice />
        <SessionLine place={place} />
      </header>
      <main id="main" tabIndex={-1} className={`${frame} w-full grow outline-none`}>
        {isUnknown ? <Problem thrown={town.error} /> : children}
      </main>
      <HumanWay town={town.data} />
    </div>
  );
}

const pages = [
  ['home.search', 'procedures', ['procedures', 'procedure']],
  ['home.applications', 'applications', ['applications', 'application', 'fill', 'correct', 'pay']],
  ['home.certificates', 'certificates', ['certificates', 'verify']],
  ['notices.title', 'notices', ['notices', 'notice-register', 'notice-confirm']],
  ['help.title', 'help', ['help']],
] as const satisfies readonly (readonly [string, string, readonly PageName[]])[];

function Pages({ place }: { place: Place }): ReactElement {
  const say = useSay();
  return (
    <nav aria-label={say('app.pages')} className="border-t border-solid-gray-200 bg-solid-gray-50">
      <ul className="mx-auto flex max-w-5xl flex-wrap gap-x-1 px-2 md:px-6">
        {pages.map(([key, to, own]) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={own.some((one) => one === place.page) ? 'page' : undefined}
              className={pageStyle}
            >
              {say(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SessionLine({ place }: { place: Place }): ReactElement | null {
  const say = useSay();
  const client = useQueryClient();
  const { session } = useSession(place.municipalityCode);
  if (!session) return null;
  return (
    <div className="border-b border-solid-gray-200 bg-key-50">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-4 px-4 py-1 md:px-8">
        <p className="flex flex-wrap items-center gap-2 text-std-16N-170">
          {say(session.kind === 'resident' ? 'app.signed-in' : 'app.guest')}
          {session.label && session.kind === 'resident' ? (
            <strong className={labelStyle}>{say('app.simulated')}</strong>
          ) : null}
        </p>
        <button
          type="button"
          className={leaveStyle}
          onClick={() => void leave(client, place.municipalityCode).then(() => go(''))}
        >
          {say('app.sign-out')}
        </button>
      </div>
    </div>
  );
}

const frame = 'mx-auto max-w-5xl px-4 py-4 md:px-8';
const skipStyle = [
  'sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:px-4 focus:py-3',
  'focus:text-key-900 focus:underline',
].join(' ');
const demoStyle = 'bg-yellow-200 px-4 py-1.5 text-center text-dns-14B-130 text-solid-gray-900';
const labelStyle = 'rounded-4 border border-solid-gray-800 bg-white px-2 text-std-16B-170';
const leaveStyle = [
  'min-h-11 cursor-pointer px-2 text-std-16N-170 text-key-900 underline underline-offset-4',
  'hover:decoration-2',
].join(' ');
const pageStyle = [
  'flex min-h-11 items-center border-b-4 border-transparent px-2 pt-1 text-std-16N-170',
  'text-solid-gray-900 no-underline hover:underline hover:underline-offset-4',
  'aria-[current=page]:border-key-900 aria-[current=page]:font-700',
].join(' ');
