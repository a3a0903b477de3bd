/** 職員画面の枠 — header, search, navigation and the page; around everything after sign-in. */
import { Outlet, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';

import { SkipLink } from '../ui/SkipLink.tsx';
import { EnvironmentBanner } from './EnvironmentBanner.tsx';
import type { NavigationItem } from './feature.ts';
import { features } from './features.ts';
import { Header } from './Header.tsx';
import { IdleDialog } from './IdleDialog.tsx';
import { KeyCommandDialog } from './KeyCommandDialog.tsx';
import type { KeyCommand } from './key-commands.ts';
import { Navigation } from './Navigation.tsx';
import { useCommandsOfPage } from './page-commands.ts';
import { keepPreference, readPreference } from './preference.ts';
import { SEARCH_BOX_ID } from './SearchBox.tsx';
import { may, useSession } from './session.ts';
import { useKeyCommands } from './use-key-commands.ts';

export function Shell(): ReactElement {
  const session = useSession();
  const [isListShown, setListShown] = useState(false);
  const [isOn, setOn] = useState(readPreference('single-key-commands') !== 'off');
  const items = features
    .flatMap((feature) => feature.navigation)
    .filter((item) => may(session, item.permission));
  const search = features.flatMap((feature) => feature.search ?? [])[0];
  const searchOffered = search && may(session, search.permission) ? search : undefined;
  const commands = useCommands(items, () => setListShown(true));
  useKeyCommands(commands, isOn);
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLink to="main" />
      <EnvironmentBanner isDemo={session.isDemo} />
      <Header session={session} items={items} search={searchOffered} />
      <div className="flex grow">
        <div data-screen-only className={railStyle}>
          <div className={railContentStyle}>
            <Navigation items={items} label="主な案内" />
            <button type="button" onClick={() => setListShown(true)} className={keyListStyle}>
              キー操作の一覧
            </button>
          </div>
        </div>
        <main id="main" tabIndex={-1} className={mainStyle}>
          <Outlet />
        </main>
      </div>
      <KeyCommandDialog
        commands={commands}
        open={isListShown}
        isOn={isOn}
        onSwitch={(next) => {
          setOn(next);
          keepPreference('single-key-commands', next ? 'on' : 'off');
        }}
        onClose={() => setListShown(false)}
      />
      <IdleDialog session={session} />
    </div>
  );
}

function useCommands(items: readonly NavigationItem[], showList: () => void): KeyCommand[] {
  const navigate = useNavigate();
  const moves = items.flatMap(({ keys, label, to }) =>
    keys ? [{ keys, label: `「${label}」を開く`, run: () => void navigate({ to }) }] : [],
  );
  return [
    {
      keys: '/',
      label: '検索箱へ移る',
      run: () => document.getElementById(SEARCH_BOX_ID)?.focus(),
    },
    { keys: '?', label: 'キー操作の一覧を開く', run: showList },
    ...useCommandsOfPage(),
    ...moves,
  ];
}

const railStyle = 'hidden w-56 shrink-0 border-r border-solid-gray-300 bg-solid-gray-50 md:block';
const railContentStyle = [
  'sticky top-16 flex max-h-[calc(100vh-4rem)] flex-col justify-between gap-6 overflow-y-auto py-5',
].join(' ');
const keyListStyle = [
  'mx-4 min-h-11 text-left text-dns-14N-130 text-solid-gray-800 underline',
  'underline-offset-4 hover:decoration-2',
].join(' ');
const mainStyle = [
  'min-w-0 max-w-[80rem] grow px-4 py-5 outline-none md:px-8 print:max-w-none print:p-0',
].join(' ');
