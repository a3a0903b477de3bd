/** 案内の一ページ — a question in large type, what answers it, and the two ways on. */
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

import type { ApiProblem } from '../../../api/api-problem.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { TouchButton } from './TouchButton.tsx';

export interface StepFrameProps {
  title: string;
  /** One sentence to the resident. */
  lead?: ReactNode;
  children: ReactNode;
  failure?: ApiProblem | null;
  onBack?: (() => void) | undefined;
  /** The way on; without it the page has its own. */
  next?: { readonly label: string; readonly busy: string | false; readonly run: () => void };
}

export function StepFrame(props: StepFrameProps): ReactElement {
  const { title, lead, children, failure, onBack, next } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="flex grow flex-col gap-6 px-6 py-6 lg:px-10 [&_*]:scroll-mb-28">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-std-32B-150">
            {title}
          </h1>
          {lead ? <p className="mt-1 text-std-20N-150 text-solid-gray-800">{lead}</p> : null}
        </div>
        {children}
        {failure ? <Failure failure={failure} /> : null}
      </div>
      {onBack || next ? (
        <div data-screen-only className={footStyle}>
          {onBack ? <TouchButton onClick={onBack}>戻る</TouchButton> : <span />}
          {next ? (
            <TouchButton kind="primary" busy={next.busy} onClick={next.run}>
              {next.label}
            </TouchButton>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function Failure({ failure }: { failure: ApiProblem }): ReactElement {
  return (
    <Notice kind="error" title={failure.title} announce="alert">
      {failure.errors.length > 0 ? (
        <ul className="list-disc pl-5">
          {failure.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : (
        <p>{failure.detail}</p>
      )}
    </Notice>
  );
}

const footStyle = [
  'sticky bottom-0 flex items-center justify-between gap-4 border-t border-solid-gray-300 bg-white',
  'px-6 py-3 lg:px-10',
].join(' ');
