/** 自分の番号 — the telephone of whoever took it: where it stands now, and when it is called. */
import type { FollowedTicket } from '@yakuba/contract/queue';
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { addressOf } from '../api/addresses.ts';
import { useLive } from '../api/use-live.ts';
import type { PageProps } from '../app/App.tsx';
import { clockTime } from '../app/clock-words.ts';
import { useSay } from '../app/language.tsx';
import { CategoryTitle } from '../app/titles.tsx';
import { CutNotice } from '../ui/CutNotice.tsx';
import { NoticeOffer } from './NoticeOffer.tsx';
import { PhoneFrame } from './PhoneFrame.tsx';
import { StatusPanel } from './StatusPanel.tsx';

const BUZZ = [400, 200, 400, 200, 800];

export function FollowPage({ place: { municipalityCode } }: PageProps): ReactElement {
  const say = useSay();
  const code = useCode();
  const live = useLive<FollowedTicket>({
    address: code === '' ? null : addressOf('streamTicket', { municipalityCode, code }),
  });
  const { state, refusal } = live;
  useCall(state);
  if (code === '' || refusal) {
    return (
      <PhoneFrame municipalityCode={municipalityCode}>
        <h1 className="text-std-28B-150">{say('follow.unknown')}</h1>
        <p className="text-std-17N-170">{say('follow.unknown-note')}</p>
      </PhoneFrame>
    );
  }
  if (!state) {
    return (
      <PhoneFrame municipalityCode={municipalityCode}>
        <h1 className="text-std-28B-150">{say('ticket.title')}</h1>
        {live.isCut ? <CutNotice live={live} /> : <p role="status">{say('app.loading')}</p>}
      </PhoneFrame>
    );
  }
  const isOpen = state.status === 'waiting' || state.status === 'called';
  return (
    <PhoneFrame municipalityCode={municipalityCode}>
      <title>{say('follow.title', { label: state.label })}</title>
      <div>
        <h1 className="text-std-20B-150">
          {say('ticket.title')}
          <span className="phone-number block text-key-1000">{state.label}</span>
        </h1>
        <p className="mt-2 text-std-20N-150">
          <CategoryTitle of={{ ...state, title: state.categoryTitle }} />
        </p>
      </div>
      <CutNotice live={live} />
      <StatusPanel ticket={state} />
      {live.heardAt && !live.isCut && isOpen ? (
        <p className="text-std-17N-170 tabular-nums">
          {say('follow.as-of', { time: clockTime(live.heardAt) })}
        </p>
      ) : null}
      {isOpen ? (
        <div className="flex flex-col gap-3 text-std-17N-170">
          <NoticeOffer municipalityCode={municipalityCode} code={code} />
          <p>{say('follow.keep-open')}</p>
          <p>{say('follow.absence')}</p>
        </div>
      ) : null}
      <p className="text-std-16N-170 text-solid-gray-800">{say('follow.private')}</p>
    </PhoneFrame>
  );
}

/** 追跡の符号 — behind the `#` of the address; empty where there is none of the right shape. */
function useCode(): string {
  const [code, setCode] = useState(readCode);
  useEffect(() => {
    const change = () => setCode(readCode());
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  return code;
}

function readCode(): string {
  const [code = ''] = /^[A-Za-z0-9_-]{22}$/.exec(location.hash.slice(1)) ?? [];
  return code;
}

/** A telephone that can, shakes when its number is called; each call once. */
function useCall(ticket: FollowedTicket | null): void {
  const told = useRef('');
  const status = ticket?.status ?? '';
  const desk = ticket?.desk ?? '';
  useEffect(() => {
    const now = `${status} ${desk}`;
    if (now === told.current) return;
    told.current = now;
    if (status === 'called') navigator.vibrate?.(BUZZ);
  }, [status, desk]);
}
