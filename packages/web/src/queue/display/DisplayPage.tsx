/** 表示板 — a large screen on the wall: which number is called to which desk, and who waits. */
import type { DisplayState } from '@yakuba/contract/queue';
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { addressOf } from '../api/addresses.ts';
import { type Live, useLive } from '../api/use-live.ts';
import type { PageProps } from '../app/App.tsx';
import { clockTime, dayWords } from '../app/clock-words.ts';
import { useJapanese } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { SetUpPage } from '../device/SetUpPage.tsx';
import { useDeviceToken } from '../device/token.ts';
import { CallBoard } from './CallBoard.tsx';
import { type Chime, useChime } from './chime.ts';
import { callKey, freshCalls, type ShownCall } from './fresh-calls.ts';
import { recalledBoard, rememberBoard } from './remembered-board.ts';
import { WaitingLine } from './WaitingLine.tsx';

const FRESH_MILLISECONDS = 12_000;
const CLOCK_MILLISECONDS = 1_000;

export function DisplayPage({ place }: PageProps): ReactElement {
  const device = useDeviceToken(place);
  useJapanese();
  const { municipalityCode } = place;
  const { token } = device;
  const [remembered] = useState(() => recalledBoard(municipalityCode));
  const live = useLive<DisplayState>({
    address: token ? addressOf('streamDisplay', { municipalityCode }) : null,
    ...(token ? { token } : {}),
    remembered,
  });
  useEffect(() => {
    if (live.state && !live.isCut) rememberBoard(municipalityCode, live.state);
  }, [municipalityCode, live]);
  if (token === null || live.refusal) {
    return <SetUpPage kind="呼出しの表示" device={device} isRefused={live.refusal !== null} />;
  }
  return <Board live={live} />;
}

function Board({ live }: { live: Live<DisplayState> }): ReactElement {
  const chime = useChime();
  const fresh = useFresh(live, chime);
  const now = useNow(CLOCK_MILLISECONDS);
  const { state } = live;
  return (
    <main className="display-board bg-solid-gray-50 text-solid-gray-900">
      <header className="flex items-center justify-between gap-8 bg-key-1200 px-[2vw] py-[1.4vh]">
        <h1 className="display-word font-700 text-white">
          お呼び出し　<span lang="en">Now calling</span>
        </h1>
        <p className="display-word text-white tabular-nums">
          {dayWords(now, 'ja')}　<span className="font-700">{clockTime(now)}</span>
        </p>
      </header>
      <CallBoard calls={state?.calls ?? []} fresh={fresh} isReady={state !== null} />
      <footer className="flex flex-col">
        <CutLine live={live} />
        <div className="flex items-stretch justify-between gap-[2vw] px-[2vw] py-[1.6vh]">
          <WaitingLine lines={state?.waiting ?? []} isClosed={state?.isClosed ?? false} />
          <SoundButton chime={chime} />
        </div>
      </footer>
      <Announcement fresh={fresh} calls={state?.calls ?? []} />
    </main>
  );
}

/** Keys of what was called in the last seconds; each chimes once. */
function useFresh({ state, isCut }: Live<DisplayState>, { play }: Chime): ReadonlySet<string> {
  const before = useRef<DisplayState | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!state || isCut) return;
    const found = freshCalls(before.current, state).map(callKey);
    before.current = state;
    if (found.length === 0) return;
    play();
    setFresh((held) => new Set([...held, ...found]));
    window.setTimeout(() => {
      setFresh((held) => new Set([...held].filter((key) => !found.includes(key))));
    }, FRESH_MILLISECONDS);
  }, [state, isCut, play]);
  return fresh;
}

function CutLine({ live }: { live: Live<DisplayState> }): ReactElement | null {
  if (!live.isCut) return null;
  const since = live.heardAt;
  return (
    <p role="alert" className="display-word bg-error-2 px-[2vw] py-[1.2vh] font-700 text-white">
      {since ? `通信が切れています。${clockTime(since)}の時点の表示です。` : '通信が切れています。'}
      窓口の職員の案内をお聞きください。
    </p>
  );
}

function SoundButton({ chime }: { chime: Chime }): ReactElement {
  const isHeard = chime.isOn && chime.isAllowed;
  return (
    <button type="button" onClick={chime.toggle} className={isHeard ? soundOn : soundOff}>
      {isHeard ? '音　入' : '音　切（押すと鳴ります）'}
    </button>
  );
}

/** For those who listen to the screen; the same words as on it. */
function Announcement(props: {
  fresh: ReadonlySet<string>;
  calls: readonly ShownCall[];
}): ReactElement {
  const called = props.calls.filter((call) => props.fresh.has(callKey(call)));
  return (
    <p role="status" className="sr-only">
      {called.map(({ label, desk }) => `番号${label}の方、${desk}へお越しください。`).join('')}
    </p>
  );
}

const soundFrame = [
  'display-small min-h-12 shrink-0 cursor-pointer self-center rounded-8 border px-4 py-2',
].join(' ');
const soundOn = `${soundFrame} border-solid-gray-420 bg-white text-solid-gray-900`;
const soundOff = `${soundFrame} border-solid-gray-900 bg-yellow-200 font-700 text-solid-gray-900`;
