/** 状態が変わったときの焦点 — when a step has moved a change on, the heading says its new state. */
import { useEffect, useRef } from 'react';

import { focusHeading } from '../../../app/page-focus.ts';

export function useFocusOnNews(state: string): void {
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return;
    known.current = state;
    focusHeading();
  }, [state]);
}
