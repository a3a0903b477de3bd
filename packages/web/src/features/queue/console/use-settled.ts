/**
 * 反映の待ち — after an act, waits until the state that follows the server shows it, so that the
 * next key meant for the next number is not spent on the last.
 */
import { useEffect, useRef } from 'react';

export type Settle<State> = (isShown: (state: State) => boolean) => Promise<void>;

/** Nobody waits longer: with the line cut, the state does not come. */
const WAIT_MILLISECONDS = 2_000;

interface Waiting<State> {
  readonly isShown: (state: State) => boolean;
  readonly end: () => void;
}

export function useSettled<State>(state: State): Settle<State> {
  const now = useRef(state);
  const waiting = useRef<Waiting<State> | null>(null);
  useEffect(() => {
    now.current = state;
    if (waiting.current?.isShown(state)) waiting.current.end();
  }, [state]);
  return (isShown) =>
    new Promise((resolve) => {
      if (isShown(now.current)) return resolve();
      const timer = setTimeout(resolve, WAIT_MILLISECONDS);
      const end = () => {
        clearTimeout(timer);
        waiting.current = null;
        resolve();
      };
      waiting.current = { isShown, end };
    });
}
