/** 画面上部 — the town, the search box, who is signed in, and the way out. */
import { Link } from '@tanstack/react-router';
import type { MouseEvent, ReactElement } from 'react';

import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { glyph } from '../ui/glyph.tsx';
import type { GlobalSearch, NavigationItem } from './feature.ts';
import { Navigation } from './Navigation.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { Session } from './session.ts';
import { useSignOut } from './use-sign-out.ts';

export interface HeaderProps {
  session: Session;
  items: readonly NavigationItem[];
  search: GlobalSearch | undefined;
}

export function Header({ session, items, search }: HeaderProps): ReactElement {
  const signOut = useSignOut();
  return (
    <header data-screen-only className={headerStyle}>
      <Link to="/" className={brandStyle}>
        <img src="/mark.svg" alt="" width="32" height="32" className="size-8" />
        <span className="flex flex-col">
          <span className="text-dns-14N-120 text-solid-gray-700">{session.prefectureName}</span>
          <span className="text-std-18B-160 leading-120">{session.municipalityName}</span>
        </span>
      </Link>
      {search ? <SearchBox search={search} /> : null}
      <div className="ml-auto hidden items-center gap-4 md:flex">
        <p className="text-dns-16B-130">{session.displayName}</p>
        {session.roles.map((role) => (
          <Badge key={role}>{role}</Badge>
        ))}
        <Button kind="quiet" onClick={() => void signOut('signed-out')}>
          サインアウト
        </Button>
      </div>
      <details className="relative ml-auto md:hidden">
        <summary className={menuStyle}>{glyph('menu')}メニュー</summary>
        <div className={menuPanelStyle}>
          <p className="px-4 pb-4 text-dns-16B-130">
            {session.displayName}（{session.roles.join('・')}）
          </p>
          <Navigation items={items} label="メニュー" onMove={closeMenu} />
          <div className="border-t border-solid-gray-300 pt-2">
            <Button kind="quiet" onClick={() => void signOut('signed-out')}>
              サインアウト
            </Button>
          </div>
        </div>
      </details>
    </header>
  );
}

function closeMenu(event: MouseEvent): void {
  event.currentTarget.closest('details')?.removeAttribute('open');
}

const headerStyle = [
  'sticky top-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-b',
  'border-solid-gray-300 bg-white px-4 py-2 md:flex-nowrap md:gap-x-6 md:pl-5 md:pr-4',
].join(' ');
const brandStyle = [
  'flex min-h-11 shrink-0 items-center gap-3 text-solid-gray-900 no-underline md:w-45',
].join(' ');
const menuStyle = [
  'flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-8 border',
  'border-solid-gray-600 px-3 text-oln-16B-100',
].join(' ');
const menuPanelStyle = [
  'absolute right-0 z-30 mt-2 w-72 rounded-8 border border-solid-gray-300 bg-white py-4',
  'shadow-3',
].join(' ');
