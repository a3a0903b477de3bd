/** 予約した人の番号 — six digits on large keys; a keyboard or a reader of codes types them too. */
import { type FormEvent, type ReactElement, useState } from 'react';

import { buttonStyle } from '../../ui/control-style.ts';
import { useSay } from '../app/language.tsx';

export interface ArriveStepProps {
  isTaking: boolean;
  whenEntered: (arrivalNumber: string) => void;
  whenLeft: () => void;
}

const DIGITS = 6;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

export function ArriveStep({ isTaking, whenEntered, whenLeft }: ArriveStepProps): ReactElement {
  const say = useSay();
  const [digits, setDigits] = useState('');
  const [isShort, setShort] = useState(false);
  const put = (text: string) => {
    setShort(false);
    setDigits(text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, DIGITS));
  };
  const enter = (event: FormEvent) => {
    event.preventDefault();
    setShort(digits.length < DIGITS);
    if (digits.length === DIGITS && !isTaking) whenEntered(digits);
  };
  return (
    <form onSubmit={enter} noValidate className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <div className="flex flex-col gap-2">
        <label htmlFor="arrival" className="text-std-24B-150">
          {say('arrive.label')}
        </label>
        <input
          id="arrival"
          inputMode="numeric"
          autoComplete="off"
          value={digits}
          aria-invalid={isShort ? true : undefined}
          aria-describedby={isShort ? 'arrival-error' : undefined}
          onChange={(event) => put(event.target.value)}
          className={inputStyle}
        />
        {isShort ? (
          <p id="arrival-error" role="alert" className="text-std-20N-150 text-error-2">
            {say('arrive.short')}
          </p>
        ) : null}
      </div>
      <Keys digits={digits} put={put} />
      <div className="flex gap-4">
        <button
          type="submit"
          className={`${buttonStyle('primary')} min-h-16 grow text-std-24B-150`}
        >
          {say('arrive.take')}
        </button>
        <button type="button" onClick={whenLeft} className={`${buttonStyle('secondary')} px-8`}>
          {say('arrive.back')}
        </button>
      </div>
    </form>
  );
}

function Keys({ digits, put }: { digits: string; put: (text: string) => void }): ReactElement {
  const say = useSay();
  return (
    <div className="grid grid-cols-3 gap-3">
      {keys.map((key) => (
        <button key={key} type="button" onClick={() => put(digits + key)} className={keyStyle}>
          {key}
        </button>
      ))}
      <button
        type="button"
        onClick={() => put(digits.slice(0, -1))}
        className={`${keyStyle} col-span-2`}
      >
        {say('arrive.erase')}
      </button>
    </div>
  );
}

const inputStyle = [
  'min-h-20 w-full rounded-8 border-2 border-solid-gray-800 bg-white px-6 text-center',
  'text-std-45B-140 tracking-widest tabular-nums aria-invalid:border-error-2',
].join(' ');
const keyStyle = [
  'min-h-16 cursor-pointer rounded-8 border border-solid-gray-600 bg-white text-std-28B-150',
  'tabular-nums hover:bg-key-50 active:bg-key-100',
].join(' ');
