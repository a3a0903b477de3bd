/** 画面 — one page inside the frame: a way back, the heading and the content. */
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

import { Link } from './Link.tsx';
import { useSay } from './language.tsx';
import { useTown } from './town.ts';
import { moveCount, useTownCode } from './use-place.ts';

export interface PageFrameProps {
  title: string;
  /** Small words above the heading: which step of how many. */
  note?: ReactNode;
  /** Where this page hangs: address and words of the page above it. */
  above?: { readonly to: string; readonly label: string };
  /** Whenever it changes, the heading takes the focus again. */
  step?: string | number;
  children: ReactNode;
}

/** The heading takes the focus when the page is reached from another. */
export function Page({ title, note, above, step = '', children }: PageFrameProps): ReactElement {
  const say = useSay();
  const { data: town } = useTown(useTownCode());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [title, say('app.title'), town?.name].filter(Boolean).join('｜');
  }, [title, say, town?.name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves the focus.
  useEffect(() => {
    if (moveCount() === 0) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <>
      {above ? (
        <nav aria-label={say('app.where')} className="mb-2">
          <Link to={above.to} className={backStyle}>
            <span aria-hidden="true" className={arrow} />
            {above.label}
          </Link>
        </nav>
      ) : null}
      {note ? <p className="text-std-16N-170 text-solid-gray-800">{note}</p> : null}
      <h1 ref={heading} tabIndex={-1} className="text-std-24B-150 md:text-std-32B-150">
        {title}
      </h1>
      <div className="mt-5 flex flex-col gap-6 text-std-17N-170">{children}</div>
    </>
  );
}

const backStyle = [
  'inline-flex min-h-11 items-center gap-2 text-key-900 underline underline-offset-4',
  'hover:decoration-2',
].join(' ');
const arrow = 'inline-block size-2 rotate-45 border-b-2 border-l-2 border-current';
