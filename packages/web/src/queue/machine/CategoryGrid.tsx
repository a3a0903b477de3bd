/** ご用件の選択 — a large button for each category, with how many wait and how long it takes. */
import type { MenuLine, MenuState } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import type { Live } from '../api/use-live.ts';
import { useSay } from '../app/language.tsx';
import { CategoryTitle } from '../app/titles.tsx';
import { WaitWords } from '../ui/WaitWords.tsx';
import { MachineNotice } from './MachineNotice.tsx';

export interface CategoryGridProps {
  live: Live<MenuState>;
  isTaking: boolean;
  whenChosen: (categoryCode: string) => void;
  whenBooked: () => void;
}

export function CategoryGrid({ live, isTaking, ...on }: CategoryGridProps): ReactElement {
  const say = useSay();
  const { state, isCut } = live;
  if (isCut) return <MachineNotice title={say('cut.title')} note={say('machine.cut-note')} />;
  if (!state) return <p role="status">{say('app.loading')}</p>;
  if (state.isClosed) {
    return <MachineNotice title={say('machine.closed')} note={say('machine.closed-note')} />;
  }
  if (state.menu.length === 0) {
    return <MachineNotice title={say('machine.none')} note={say('machine.none-note')} />;
  }
  return (
    <>
      <ul className="grid grow auto-rows-fr gap-5 md:grid-cols-2">
        {state.menu.map((line) => (
          <li key={line.code} className="flex">
            <button
              type="button"
              disabled={isTaking}
              onClick={() => on.whenChosen(line.code)}
              className={categoryStyle}
            >
              <span className="flex items-center gap-4">
                <span aria-hidden="true" className={prefixStyle}>
                  {line.prefix}
                </span>
                <span className="text-std-36B-140 lg:text-std-45B-140">
                  <CategoryTitle of={line} />
                </span>
              </span>
              <Waiting line={line} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" disabled={isTaking} onClick={on.whenBooked} className={bookedStyle}>
        <span className="text-std-26B-150">{say('machine.booked')}</span>
        <span className="text-std-20N-150">{say('machine.booked-note')}</span>
      </button>
      <p role="status" className="sr-only">
        {isTaking ? say('machine.taking') : ''}
      </p>
    </>
  );
}

function Waiting({ line }: { line: MenuLine }): ReactElement {
  const say = useSay();
  return (
    <span className="flex flex-col gap-1 text-solid-gray-900">
      {line.waiting > 0 ? (
        <span className="text-std-26N-150 tabular-nums">
          {say('wait.people', { count: line.waiting })}
        </span>
      ) : null}
      <span className="text-std-28B-150 tabular-nums">
        <WaitWords estimate={line.estimate} ahead={line.waiting} />
      </span>
    </span>
  );
}

const categoryStyle = [
  'flex w-full min-h-40 cursor-pointer flex-col justify-center gap-5 rounded-16 border-2',
  'border-key-900 bg-white px-7 py-5 text-left text-key-1000 shadow-1',
  'hover:bg-key-50 active:bg-key-100 disabled:cursor-default disabled:opacity-60',
].join(' ');
const prefixStyle = [
  'inline-flex size-20 shrink-0 items-center justify-center rounded-full bg-key-900',
  'text-std-45B-140 text-white',
].join(' ');
const bookedStyle = [
  'flex min-h-20 w-full cursor-pointer flex-wrap items-baseline justify-center gap-x-5 rounded-16',
  'border-2 border-solid-gray-800 bg-white px-6 py-4 text-solid-gray-900',
  'hover:bg-solid-gray-100 active:bg-solid-gray-200 disabled:cursor-default',
].join(' ');
