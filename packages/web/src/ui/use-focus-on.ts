/** 焦点の移動 — moves the focus to an element whenever a signal grows. */
import { type RefObject, useEffect, useRef } from 'react';

/** Returns a ref; the element gets the focus each time `signal` changes to something but 0. */
export function useFocusOn<E extends HTMLElement>(signal: number): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (signal !== 0) ref.current?.focus();
  }, [signal]);
  return ref;
}
