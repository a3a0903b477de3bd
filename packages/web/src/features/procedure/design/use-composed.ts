/**
 * 組立て中のもの — what is composed on the page and said by the form as an expression. Unfinished
 * parts stay here; when the form comes to say something else, as after an undo, that is read.
 */
import type { Expression } from '@yakuba/kernel/form';
import { useState } from 'react';

import { isSameContent } from '../same-content.ts';

export interface Composing<T> {
  /** Null where there is nothing, or nothing that can be composed here. */
  begin(expression: Expression | null): T | null;
  write(composed: T): Expression | null;
}

export function useComposed<T>(expression: Expression | null, composing: Composing<T>) {
  const { begin, write } = composing;
  const [held, setHeld] = useState(() => ({ seen: expression, composed: begin(expression) }));
  if (!isSameContent(held.seen, expression)) {
    const isOurs = held.composed !== null && isSameContent(write(held.composed), expression);
    setHeld({ seen: expression, composed: isOurs ? held.composed : begin(expression) });
  }
  const put = (composed: T | null) => setHeld((now) => ({ ...now, composed }));
  return [held.composed, put] as const;
}
