/** 失敗のお知らせ — in the chosen language what went wrong; the office's own sentence beside it. */
import type { ReactElement } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Japanese, useSay } from '../app/language.tsx';
import type { WordKey } from '../words/ja.ts';
import { Action } from './Action.tsx';

export interface ProblemProps {
  thrown: unknown;
  onRetry?: () => unknown;
}

export function Problem({ thrown, onRetry }: ProblemProps): ReactElement {
  const say = useSay();
  const { status, code, detail, requestId } = asProblem(thrown);
  const [title, note] = wordsOf(status);
  const isOffices = status !== 0 && status !== 401 && !code.startsWith('client.');
  return (
    <Notice kind="error" title={say(title)} announce="alert">
      {isOffices ? (
        <p>
          <Japanese>{detail}</Japanese>
        </p>
      ) : note ? (
        <p>{say(note)}</p>
      ) : null}
      {requestId ? (
        <p className="text-std-16N-170 break-all text-solid-gray-700">
          {say('problem.number')} {requestId}
        </p>
      ) : null}
      {onRetry ? (
        <p className="mt-2">
          <Action onClick={() => void onRetry()}>{say('app.retry')}</Action>
        </p>
      ) : null}
    </Notice>
  );
}

function wordsOf(status: number): readonly [WordKey, WordKey?] {
  if (status === 0) return ['problem.network', 'problem.network-note'];
  if (status === 401) return ['problem.session', 'problem.session-note'];
  if (status === 404) return ['problem.missing', 'problem.missing-note'];
  if (status === 429 || status === 503) return ['problem.busy', 'problem.busy-note'];
  return ['problem.other'];
}
