/** 予約の控え — the number to enter at the machine, when to come, and the way to give it up. */
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { addressOf } from '../api/addresses.ts';
import { ask } from '../api/ask.ts';
import { clockTime, dayWords } from '../app/clock-words.ts';
import { useLanguage } from '../app/language.tsx';
import { Refused } from '../ui/Refused.tsx';
import type { KeptBooking } from './booking.ts';

export interface BookedStepProps {
  municipalityCode: string;
  booking: KeptBooking;
  whenAgain: () => void;
}

export function BookedStep(props: BookedStepProps): ReactElement {
  const { municipalityCode, booking, whenAgain } = props;
  const { say, language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [state, setState] = useState<'kept' | 'asking' | 'cancelled'>('kept');
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => heading.current?.focus(), []);
  const cancel = async () => {
    if (state === 'kept') return setState('asking');
    try {
      const code = booking.bookingCode;
      await ask(addressOf('cancelBooking', { municipalityCode, code }), { body: {} });
      setState('cancelled');
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const starts = new Date(booking.startsAt);
  const isOver = state === 'cancelled';
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-std-28B-150">
        {say(isOver ? 'book.cancelled' : 'book.done')}
      </h1>
      {failure ? <Refused thrown={failure} /> : null}
      {isOver ? null : (
        <>
          <dl className="rounded-16 border-4 border-key-900 bg-key-50 px-6 py-6">
            <dt className="text-std-18B-160">{say('book.number')}</dt>
            <dd className="text-std-45B-140 tracking-widest tabular-nums">
              {booking.arrivalNumber}
            </dd>
            <dt className="mt-3 text-std-18B-160">{say('book.when')}</dt>
            <dd className="text-std-24B-150 tabular-nums">
              {`${dayWords(starts, language === 'en' ? 'en' : 'ja')} ${clockTime(starts)}`}
            </dd>
          </dl>
          <p className="text-std-17N-170">{say('book.how')}</p>
          <p className="text-std-17N-170">{say('book.keep')}</p>
          <div>
            <Button
              kind={state === 'asking' ? 'danger' : 'secondary'}
              onClick={() => void cancel()}
            >
              {say(state === 'asking' ? 'book.cancel-sure' : 'book.cancel')}
            </Button>
          </div>
        </>
      )}
      {isOver ? (
        <div>
          <Button onClick={whenAgain}>{say('book.again')}</Button>
        </div>
      ) : null}
    </>
  );
}
