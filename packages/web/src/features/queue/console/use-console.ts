/** 操作卓の状態と操作 — who waits, live; and what a desk can do, one thing at a time. */
import { type ConsoleState, type ConsoleTicket, queueRoutes } from '@yakuba/contract/queue';
import { useRef, useState } from 'react';

import { call } from '../../../api/client.ts';
import { useLive } from '../../../queue/api/use-live.ts';
import { outcomeWords } from './absence-words.ts';
import { type Settle, useSettled } from './use-settled.ts';

export function useConsoleState() {
  return useLive<ConsoleState>({ address: queueRoutes.streamConsole.path });
}

export interface DeskActs {
  /** Said after each act, and read out. */
  readonly said: string;
  readonly failure: unknown;
  readonly isBusy: boolean;
  callNext(categoryCodes: readonly string[]): void;
  recall(ticket: ConsoleTicket): void;
  finish(ticket: ConsoleTicket): void;
  finishAndCall(ticket: ConsoleTicket, categoryCodes: readonly string[]): void;
  transfer(ticket: ConsoleTicket, categoryCode: string): void;
}

export function useDeskActs(desk: string, state: ConsoleState): DeskActs {
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const settle = useSettled(state);

  function run(work: () => Promise<string>): void {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setFailure(null);
    work()
      .then(setSaid, setFailure)
      .finally(() => {
        isUnderWay.current = false;
        setBusy(false);
      });
  }
  return {
    said,
    failure,
    isBusy,
    callNext: (codes) => run(() => callNext(desk, codes, settle)),
    recall: (ticket) => run(() => recall(ticket, settle)),
    finish: (ticket) => run(() => finish(ticket, settle)),
    finishAndCall: (ticket, codes) =>
      run(async () => {
        await call(queueRoutes.finish, { params: { id: ticket.id } });
        const next = await callNext(desk, codes, settle);
        await settle((now) => !find(now, ticket));
        return next;
      }),
    transfer: (ticket, code) => run(() => transfer(ticket, code, settle)),
  };
}

type SettleConsole = Settle<ConsoleState>;

async function callNext(
  desk: string,
  categoryCodes: readonly string[],
  settle: SettleConsole,
): Promise<string> {
  const body = { desk, categoryCodes: [...categoryCodes] };
  const { ticket } = await call(queueRoutes.callNext, { body });
  if (!ticket) return '待っている番号はありません。';
  await settle((state) => find(state, ticket)?.status === 'called');
  return `${ticket.label}を呼びました。`;
}

async function recall(ticket: ConsoleTicket, settle: SettleConsole): Promise<string> {
  const { outcome } = await call(queueRoutes.recall, { params: { id: ticket.id } });
  await settle((state) => find(state, ticket)?.callCount !== ticket.callCount);
  return `${ticket.label}：${outcomeWords[outcome]}`;
}

async function finish(ticket: ConsoleTicket, settle: SettleConsole): Promise<string> {
  await call(queueRoutes.finish, { params: { id: ticket.id } });
  await settle((state) => !find(state, ticket));
  return `${ticket.label}の対応を終えました。`;
}

async function transfer(
  ticket: ConsoleTicket,
  categoryCode: string,
  settle: SettleConsole,
): Promise<string> {
  await call(queueRoutes.transfer, { params: { id: ticket.id }, body: { categoryCode } });
  await settle((state) => find(state, ticket)?.categoryCode === categoryCode);
  return `${ticket.label}を別の区分に回しました。取った順のまま並びます。`;
}

function find({ tickets }: ConsoleState, { id }: { readonly id: string }) {
  return tickets.find((one) => one.id === id);
}
