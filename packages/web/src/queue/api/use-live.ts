/** 今の状態 — a state that follows the server, with the moment at which it was last known. */
import { useEffect, useRef, useState } from 'react';

import type { ApiProblem } from '../../api/api-problem.ts';
import { type Listener, listen } from './listen.ts';

export interface Live<State> {
  readonly state: State | null;
  /** When `state` was true last: now while connected, the cut otherwise. */
  readonly heardAt: Date | null;
  readonly isCut: boolean;
  readonly refusal: ApiProblem | null;
}

export interface LiveOptions<State> {
  /** Null: nothing is asked. */
  readonly address: string | null;
  readonly token?: string;
  /** What a page that was loaded anew knew before; old until the server is heard. */
  readonly remembered?: { readonly state: State; readonly heardAt: Date } | null;
}

export function useLive<State>({ address, token, remembered }: LiveOptions<State>): Live<State> {
  const [live, setLive] = useState<Live<State>>(() => ({
    state: remembered?.state ?? null,
    heardAt: remembered?.heardAt ?? null,
    isCut: Boolean(remembered),
    refusal: null,
  }));
  const listener = useRef<Listener | null>(null);
  useEffect(() => {
    if (address === null) return;
    const listening = listen({
      address,
      ...(token ? { token } : {}),
      onState: (text) => {
        const state = JSON.parse(text) as State;
        setLive({ state, heardAt: new Date(), isCut: false, refusal: null });
      },
      onCut: () =>
        setLive((held) => ({
          ...held,
          isCut: true,
          heardAt: held.isCut || held.state === null ? held.heardAt : new Date(),
        })),
      onRefused: (refusal) => setLive((held) => ({ ...held, refusal })),
    });
    listener.current = listening;
    return () => listening.stop();
  }, [address, token]);
  useHurry(listener);
  return live;
}

/** A telephone taken out of the pocket, or back in the network, does not wait for its turn. */
function useHurry(listener: { readonly current: Listener | null }): void {
  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === 'visible') listener.current?.hurry();
    };
    window.addEventListener('online', hurry);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hurry);
    };
  }, [listener]);
}
