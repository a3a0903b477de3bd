/** 受付の待ち状況 — for anybody at home, before setting out: who waits, how long, and a booking. */
import type { ReceptionState } from '@yakuba/contract/queue';
import { type ReactElement, useCallback, useEffect, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { linkStyle } from '../../ui/control-style.ts';
import { addressOf } from '../api/addresses.ts';
import { ask } from '../api/ask.ts';
import type { PageProps } from '../app/App.tsx';
import { clockTime } from '../app/clock-words.ts';
import { useSay } from '../app/language.tsx';
import { pageAddress } from '../app/place.ts';
import { CategoryTitle } from '../app/titles.tsx';
import { Refused } from '../ui/Refused.tsx';
import { WaitWords } from '../ui/WaitWords.tsx';
import { PhoneFrame } from './PhoneFrame.tsx';

interface Known {
  readonly state: ReceptionState;
  readonly at: Date;
}

export function ReceptionPage({ place: { municipalityCode } }: PageProps): ReactElement {
  const say = useSay();
  const { known, failure, refresh } = useReception(municipalityCode);
  return (
    <PhoneFrame municipalityCode={municipalityCode}>
      <title>{say('reception.title')}</title>
      <h1 className="text-std-28B-150">{say('reception.title')}</h1>
      {failure ? <Refused thrown={failure} /> : null}
      {known ? <Waiting known={known} /> : null}
      <div>
        <Button onClick={() => void refresh()}>{say('reception.refresh')}</Button>
      </div>
      <section aria-labelledby="have" className="flex flex-col gap-1">
        <h2 id="have" className="text-std-22B-150">
          {say('reception.have')}
        </h2>
        <p className="text-std-17N-170">{say('reception.have-note')}</p>
      </section>
      <section aria-labelledby="book" className="flex flex-col gap-1">
        <h2 id="book" className="text-std-22B-150">
          {say('book.title')}
        </h2>
        {known?.state.bookable.length === 0 ? (
          <p className="text-std-17N-170">{say('reception.no-book')}</p>
        ) : (
          <>
            <p className="text-std-17N-170">{say('reception.book-note')}</p>
            <p className="text-std-17N-170">
              <a href={pageAddress(municipalityCode, 'booking')} className={linkStyle}>
                {say('reception.book')}
              </a>
            </p>
          </>
        )}
      </section>
    </PhoneFrame>
  );
}

function Waiting({ known: { state, at } }: { known: Known }): ReactElement {
  const say = useSay();
  if (state.isClosed) return <p className="text-std-20B-150">{say('machine.closed')}</p>;
  if (state.menu.length === 0) return <p className="text-std-20B-150">{say('machine.none')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {state.menu.map((line) => (
          <li key={line.code} className="rounded-12 border border-solid-gray-420 p-4">
            <p className="text-std-20B-150">
              <CategoryTitle of={line} />
            </p>
            {line.waiting > 0 ? (
              <p className="text-std-17N-170 tabular-nums">
                {say('wait.people', { count: line.waiting })}
              </p>
            ) : null}
            <p className="text-std-17N-170 tabular-nums">
              <WaitWords estimate={line.estimate} ahead={line.waiting} />
            </p>
          </li>
        ))}
      </ul>
      <p role="status" className="text-std-17N-170 tabular-nums">
        {say('reception.as-of', { time: clockTime(at) })}
      </p>
    </div>
  );
}

/** Asked at the beginning, when pressed, and never by a timer. */
export function useReception(municipalityCode: string) {
  const [known, setKnown] = useState<Known | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const refresh = useCallback(async () => {
    try {
      const state = await ask<ReceptionState>(addressOf('getReception', { municipalityCode }));
      setKnown({ state, at: new Date() });
      setFailure(null);
    } catch (thrown) {
      setFailure(thrown);
    }
  }, [municipalityCode]);
  useEffect(() => void refresh(), [refresh]);
  return { known, failure, refresh };
}
