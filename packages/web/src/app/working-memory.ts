/**
 * 作業中の控え — what pages remember for one another while a clerk works.
 *
 * It lives in memory only, out of addresses and of the machine's storage, and is forgotten when
 * the session ends.
 */
import { useSyncExternalStore } from 'react';

export interface WorkingMemory<T> {
  get(): T;
  set(next: T): void;
  /** The held value inside a component, which follows its changes. */
  use(): T;
}

const forgetters: (() => void)[] = [];

/** 控えを作る — once per kind of thing remembered, outside of components. */
export function workingMemory<T>(initial: T): WorkingMemory<T> {
  let held = initial;
  const listeners = new Set<() => void>();
  const get = (): T => held;
  const set = (next: T): void => {
    held = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  forgetters.push(() => set(initial));
  return { get, set, use: () => useSyncExternalStore(subscribe, get) };
}

/** 控えを忘れる — nothing that one person looked for may be seen by the next. */
export function forgetWork(): void {
  for (const forget of forgetters) forget();
}
