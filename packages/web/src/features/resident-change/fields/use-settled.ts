/** 入力の落ち着き — a text once typing has paused, so that not every key asks the server. */
import { useEffect, useState } from 'react';

const PAUSE_MILLISECONDS = 180;

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
