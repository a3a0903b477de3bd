/** 電話の画面の枠 — language above, the content, and a human way out below. */
import type { ReactElement, ReactNode } from 'react';

import { linkStyle } from '../../ui/control-style.ts';
import { useSay } from '../app/language.tsx';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';

export interface PhoneFrameProps {
  municipalityCode: string;
  children: ReactNode;
}

export function PhoneFrame({ municipalityCode, children }: PhoneFrameProps): ReactElement {
  const say = useSay();
  return (
    <div className="mx-auto flex min-h-screen max-w-xl flex-col gap-6 px-4 py-4">
      <header className="flex justify-end">
        <LanguageChoice />
      </header>
      <main className="flex grow flex-col gap-6">{children}</main>
      <footer className="border-t border-solid-gray-300 py-4 text-std-17N-170">
        <a href={`/t/${municipalityCode}/help`} className={linkStyle}>
          {say('app.help')}
        </a>
      </footer>
    </div>
  );
}
