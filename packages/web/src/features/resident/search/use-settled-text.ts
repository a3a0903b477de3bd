/** 落ち着いた検索語 — the text of the search box once typing has paused. */
import { useEffect, useState } from 'react';

import {
  useSearchComposing,
  useSearchRequests,
  useSearchText,
} from '../../../app/global-search.ts';

const PAUSE_MILLISECONDS = 200;

/** Waits for a pause and for the input method to finish; Enter and an emptied box don't wait. */
export function useSettledText(): string {
  const text = useSearchText();
  const isComposing = useSearchComposing();
  const isRequested = useSearchRequests() > 0;
  const [settled, settle] = useState(text);
  useEffect(() => {
    if (isComposing) return;
    const wait = isRequested || text.trim() === '' ? 0 : PAUSE_MILLISECONDS;
    const timer = window.setTimeout(() => settle(text), wait);
    return () => window.clearTimeout(timer);
  }, [text, isComposing, isRequested]);
  return settled.trim();
}
