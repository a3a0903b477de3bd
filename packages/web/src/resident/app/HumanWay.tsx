/** 人に相談する — telephone, desk and place of the town; stands below every page. */
import type { TownFront } from '@yakuba/contract/municipality';
import type { ReactElement } from 'react';

import { Link } from './Link.tsx';
import { Japanese, useSay } from './language.tsx';

/** Without an answer yet, the way to the page that asks again stays. */
export function HumanWay({ town }: { town: TownFront | undefined }): ReactElement {
  const say = useSay();
  const desk = town?.desks[0];
  return (
    <footer className="mt-10 border-t border-solid-gray-300 bg-solid-gray-50">
      <div className="mx-auto flex max-w-5xl flex-col gap-3 px-4 py-6 md:px-8">
        <h2 className="text-std-20B-150">{say('help.always')}</h2>
        {desk ? (
          <p className="text-std-17N-170">
            <Japanese>{desk.name}</Japanese>
            <br />
            <a href={`tel:${desk.phone}`} className={phoneStyle}>
              {desk.phone}
            </a>
            <br />
            <Japanese>{desk.hours}</Japanese>
          </p>
        ) : null}
        <p className="text-std-17N-170">
          <Link to="help">{say('help.title')}</Link>
        </p>
        {town ? (
          <p className="text-std-16N-170 text-solid-gray-800">
            <Japanese>{town.seatAddress}</Japanese>
          </p>
        ) : null}
      </div>
    </footer>
  );
}

const phoneStyle = [
  'inline-flex min-h-11 items-center text-std-24B-150 text-key-900 underline underline-offset-4',
  'tabular-nums hover:decoration-2',
].join(' ');
