/** 窓口の画面 — what is called here on the left, who waits on the right; every act has a key. */
import type { ConsoleState, ConsoleTicket } from '@yakuba/contract/queue';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';

import type { KeyCommand } from '../../../app/key-commands.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { usePageCommands } from '../../../app/page-commands.ts';
import { recallWords } from './absence-words.ts';
import { CallButtons } from './CallButtons.tsx';
import { CurrentTicket } from './CurrentTicket.tsx';
import { type Desk, servedOf } from './desk-choice.ts';
import { ElsewhereList } from './ElsewhereList.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { type DeskActs, useDeskActs } from './use-console.ts';
import { WaitingTable } from './WaitingTable.tsx';

export interface DeskViewProps {
  state: ConsoleState;
  desk: Desk;
}

export function DeskView({ state, desk }: DeskViewProps): ReactElement {
  const acts = useDeskActs(desk.desk, state);
  const [moving, setMoving] = useState<ConsoleTicket | null>(null);
  const called = state.tickets.filter(({ status }) => status === 'called');
  const waiting = state.tickets.filter(({ status }) => status === 'waiting');
  const current = called.filter((one) => one.desk === desk.desk).toSorted(byCall)[0] ?? null;
  const served = servedOf(state.menu, desk);
  useDeskKeys({ acts, current, codes: served.map(({ code }) => code), move: setMoving });
  return (
    <>
      {acts.failure ? <ProblemNotice thrown={acts.failure} /> : null}
      <p role="status" className="min-h-6 text-dns-16B-130">
        {acts.said}
      </p>
      <div className="grid grid-cols-1 items-start gap-8 xl:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <CurrentTicket
            ticket={current}
            menu={state.menu}
            acts={acts}
            codes={served.map(({ code }) => code)}
            whenMoving={setMoving}
          />
          <ElsewhereList tickets={called.filter((one) => one !== current)} menu={state.menu} />
        </div>
        <div className="flex flex-col gap-6">
          <CallButtons served={served} acts={acts} isOff={state.isClosed} />
          <WaitingTable tickets={waiting} menu={state.menu} whenMoving={setMoving} />
        </div>
      </div>
      <TransferDialog
        key={moving?.id}
        ticket={moving}
        menu={state.menu}
        onClose={() => setMoving(null)}
        onChosen={(ticket, code) => {
          setMoving(null);
          acts.transfer(ticket, code);
        }}
      />
    </>
  );
}

/** Called last, first. */
function byCall(one: ConsoleTicket, other: ConsoleTicket): number {
  return (other.calledAt ?? '').localeCompare(one.calledAt ?? '');
}

interface DeskKeys {
  readonly acts: DeskActs;
  readonly current: ConsoleTicket | null;
  readonly codes: readonly string[];
  move(ticket: ConsoleTicket): void;
}

/** The list stays the same while its words do; what a key does is looked up when it is pressed. */
function useDeskKeys(given: DeskKeys): void {
  const held = useRef(given);
  useEffect(() => {
    held.current = given;
  });
  const again = given.current ? recallWords(given.current) : null;
  const commands = useMemo((): KeyCommand[] => {
    const withCurrent = (run: (keys: DeskKeys, current: ConsoleTicket) => void) => () => {
      const { current } = held.current;
      if (current) run(held.current, current);
    };
    if (again === null) {
      const callNext = () => held.current.acts.callNext(held.current.codes);
      return [{ keys: 'n', label: '次の番号を呼ぶ', run: callNext }];
    }
    return [
      {
        keys: 'n',
        label: '終えて次の番号を呼ぶ',
        run: withCurrent(({ acts, codes }, current) => acts.finishAndCall(current, codes)),
      },
      { keys: 'r', label: again, run: withCurrent(({ acts }, current) => acts.recall(current)) },
      {
        keys: 'd',
        label: '対応を終える',
        run: withCurrent(({ acts }, current) => acts.finish(current)),
      },
      {
        keys: 'm',
        label: '別の区分に回す',
        run: withCurrent(({ move }, current) => move(current)),
      },
    ];
  }, [again]);
  usePageCommands(commands);
}
