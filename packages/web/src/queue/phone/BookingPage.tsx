/** 来る時間の予約 — category, day and time; what is given back is a number and no more. */
import { type ReactElement, useState } from 'react';

import { linkStyle } from '../../ui/control-style.ts';
import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { pageAddress } from '../app/place.ts';
import { Refused } from '../ui/Refused.tsx';
import { BookedStep } from './BookedStep.tsx';
import { bookingHash, type KeptBooking, readBooking } from './booking.ts';
import { ChooseTime } from './ChooseTime.tsx';
import { PhoneFrame } from './PhoneFrame.tsx';
import { useReception } from './ReceptionPage.tsx';

export function BookingPage({ place: { municipalityCode } }: PageProps): ReactElement {
  const say = useSay();
  const [booking, setBooking] = useState(() => readBooking(location.hash));
  const { known, failure } = useReception(municipalityCode);
  const keep = (next: KeptBooking | null) => {
    history.replaceState(null, '', `${location.pathname}${next ? bookingHash(next) : ''}`);
    setBooking(next);
  };
  return (
    <PhoneFrame municipalityCode={municipalityCode}>
      <title>{say('book.title')}</title>
      {booking ? (
        <BookedStep
          municipalityCode={municipalityCode}
          booking={booking}
          whenAgain={() => keep(null)}
        />
      ) : (
        <>
          <h1 className="text-std-28B-150">{say('book.title')}</h1>
          {failure ? <Refused thrown={failure} /> : null}
          {known ? (
            <ChooseTime
              municipalityCode={municipalityCode}
              reception={known.state}
              whenBooked={keep}
            />
          ) : null}
        </>
      )}
      <p className="text-std-17N-170">
        <a href={pageAddress(municipalityCode, '')} className={linkStyle}>
          {say('book.above')}
        </a>
      </p>
    </PhoneFrame>
  );
}
