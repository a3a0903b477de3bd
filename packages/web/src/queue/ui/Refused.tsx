/** うまくいかないとき — what the server refused, in the language chosen. */
import type { ReactElement } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../app/language.tsx';
import { ja, type WordKey } from '../words/ja.ts';

export function Refused({ thrown }: { thrown: unknown }): ReactElement {
  const say = useSay();
  return <Notice kind="error" title={say(refusalKey(thrown))} announce="alert" />;
}

/** The text of a refusal; the general one where there is none of its own. */
export function refusalKey(thrown: unknown): WordKey {
  const key = `refused.${asProblem(thrown).code}`;
  return key in ja ? (key as WordKey) : 'refused.other';
}
