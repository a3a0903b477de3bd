/** サインインの枠 — the page around signing in: the name of the system and one column. */
import type { ReactElement, ReactNode } from 'react';

import { EnvironmentBanner } from '../../app/EnvironmentBanner.tsx';

export interface SignInFrameProps {
  title: string;
  isDemo: boolean;
  children: ReactNode;
}

export function SignInFrame({ title, isDemo, children }: SignInFrameProps): ReactElement {
  return (
    <div className="flex min-h-screen flex-col">
      <EnvironmentBanner isDemo={isDemo} />
      <div className="flex grow flex-col md:flex-row">
        <header className={panelStyle}>
          <img src="/sign-in-mesh.svg" alt="" className={meshStyle} />
          <p className="relative flex items-center gap-4 md:flex-col md:items-start md:gap-6">
            <img src="/mark.svg" alt="" width="48" height="48" className="size-10 md:size-14" />
            <span className="text-std-28B-150 tracking-widest md:text-dsp-48B-140">役場</span>
            <span className="hidden text-std-18N-160 md:block">
              住民記録から証明まで、
              <br />
              町の仕事を一つの台帳で。
            </span>
          </p>
        </header>
        <main className="flex grow flex-col px-5 py-8 md:justify-center md:px-16">
          <div className="mx-auto flex w-full max-w-md flex-col gap-6">
            <h1 tabIndex={-1} className="text-std-28B-150">
              {title}
            </h1>
            {children}
            <p className="border-t border-solid-gray-300 pt-4 text-dns-14N-130 text-solid-gray-700">
              操作は記録されます。業務に必要な範囲で利用してください。
            </p>
          </div>
        </main>
      </div>
    </div>
  );
}

const panelStyle = [
  'relative flex shrink-0 overflow-hidden bg-key-1200 px-5 py-4 text-white',
  'md:w-[36%] md:max-w-lg md:px-12 md:py-16',
].join(' ');
const meshStyle = 'absolute inset-0 hidden size-full object-cover object-bottom md:block';
