/** 無操作の残り時間 — seconds until the server ends the session for want of use. */
import { useEffect, useRef, useState } from 'react';

import { millisecondsSinceContact } from '../api/contact.ts';

/** Counts by the server's last answer to any tab, since that is what the server counts by. */
export function useIdleSeconds(idleSecondsMax: number, whenOver: () => void): number {
  const [secondsLeft, setSecondsLeft] = useState(idleSecondsMax);
  const over = useRef(whenOver);
  useEffect(() => {
    over.current = whenOver;
  });
  useEffect(() => {
    const timer = window.setInterval(() => {
      const idle = Math.floor(millisecondsSinceContact(Date.now()) / 1000);
      setSecondsLeft(idleSecondsMax - idle);
      if (idle < idleSecondsMax) return;
      window.clearInterval(timer);
      over.current();
    }, 1_000);
    return () => window.clearInterval(timer);
  }, [idleSecondsMax]);
  return secondsLeft;
}
