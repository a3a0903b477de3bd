/** 番号札 — the number, large; a code to follow it on the telephone; and a slip for the printer. */
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { buttonStyle } from '../../ui/control-style.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { clockTime } from '../app/clock-words.ts';
import { useSay } from '../app/language.tsx';
import { followAddress } from '../app/place.ts';
import { WaitWords } from '../ui/WaitWords.tsx';
import type { Taken } from './MachinePage.tsx';

export interface TicketStepProps {
  municipalityCode: string;
  taken: Taken;
  whenDone: () => void;
}

/** Long enough to scan the code; the next visitor needs the machine too. */
const SHOWN_SECONDS = 60;

export function TicketStep({ municipalityCode, taken, whenDone }: TicketStepProps): ReactElement {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const seconds = useSecondsLeft(whenDone);
  useEffect(() => heading.current?.focus(), []);
  const { ticket, at } = taken;
  const { label, ahead, estimate, followCode } = ticket;
  const address = location.origin + followAddress(municipalityCode, followCode);
  return (
    <main className="ticket-slip flex min-h-screen flex-col gap-6 bg-white p-6 lg:p-10">
      <div className="grid grow items-center gap-8 md:grid-cols-[3fr_2fr]">
        <div className="flex flex-col gap-2">
          <h1 ref={heading} tabIndex={-1} className="text-std-28B-150">
            {say('ticket.title')}
            <span className="ticket-number">{label}</span>
          </h1>
          <p className="text-std-28B-150">{ticket.categoryTitle}</p>
          <p className="text-std-24N-150 tabular-nums">
            {say('ticket.issued', { time: clockTime(at) })}
          </p>
          <p className="text-std-24N-150 tabular-nums">{say('ticket.ahead', { count: ahead })}</p>
          <p className="text-std-24B-150 tabular-nums">
            {say('wait.label')}　<WaitWords estimate={estimate} />
          </p>
        </div>
        <div className="ticket-code flex flex-col items-center gap-3 rounded-16 bg-key-50 p-6">
          <h2 className="text-center text-std-22B-150">{say('ticket.scan')}</h2>
          <QrCode content={address} alternative={say('ticket.code', { label })} />
          <p className="text-std-17N-170">{say('ticket.scan-note')}</p>
        </div>
      </div>
      <p className="text-std-22N-150">{say('ticket.wait')}</p>
      <div data-screen-only className="flex flex-wrap items-center gap-4">
        <button type="button" onClick={whenDone} className={`${buttonStyle('primary')} ${large}`}>
          {say('ticket.done')}
        </button>
        <button
          type="button"
          onClick={() => window.print()}
          className={`${buttonStyle('secondary')} ${large}`}
        >
          {say('ticket.print')}
        </button>
        <p className="text-std-18N-160 text-solid-gray-800 tabular-nums">
          {say('ticket.back', { seconds })}
        </p>
      </div>
    </main>
  );
}

/** Counts down to the next visitor; a touch anywhere begins it anew. */
function useSecondsLeft(whenOver: () => void): number {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const over = useRef(whenOver);
  useEffect(() => {
    over.current = whenOver;
  });
  useEffect(() => {
    let until = performance.now() + SHOWN_SECONDS * 1_000;
    const again = () => {
      until = performance.now() + SHOWN_SECONDS * 1_000;
    };
    const timer = window.setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1_000));
      setLeft(seconds);
      if (seconds === 0) over.current();
    }, 1_000);
    window.addEventListener('pointerdown', again);
    window.addEventListener('keydown', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('pointerdown', again);
      window.removeEventListener('keydown', again);
    };
  }, []);
  return left;
}

const large = 'min-h-16 px-10 text-std-24B-150';
