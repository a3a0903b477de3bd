/** 問題が起きた画面 — a page that could not be shown, with what to do next. */
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { asProblem } from '../api/api-problem.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from './links.tsx';

/** 全体の問題 — the same where not even the frame of the application could be shown. */
export function WholeErrorPage(props: ErrorComponentProps): ReactElement {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}

/** 画面の問題 — inside the frame; the navigation and the search stay at hand. */
export function ErrorPage({ error, reset }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  const problem = asProblem(error);
  return (
    <div role="alert" className="mx-auto max-w-2xl px-6 py-12">
      <h1 tabIndex={-1} className="text-std-28B-150">
        {problem.title}
      </h1>
      <p className="mt-4 text-std-16N-170">{problem.detail}</p>
      {problem.requestId ? (
        <p className="mt-2 text-dns-14N-130 text-solid-gray-700">
          お問い合わせの際は、この番号をお伝えください：{problem.requestId}
        </p>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button
          kind="primary"
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          もう一度試す
        </Button>
        <ButtonLink to="/">今日の仕事へ戻る</ButtonLink>
      </div>
    </div>
  );
}
