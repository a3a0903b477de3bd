/** この窓口の番号 — the number called here, how often, and what can be done with it. */
import type { ConsoleTicket, MenuLine } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { clockTime } from '../../../queue/app/clock-words.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { recallWords } from './absence-words.ts';
import type { DeskActs } from './use-console.ts';

export interface CurrentTicketProps {
  ticket: ConsoleTicket | null;
  menu: readonly MenuLine[];
  acts: DeskActs;
  /** Categories that this desk serves. */
  codes: readonly string[];
  whenMoving: (ticket: ConsoleTicket) => void;
}

export function CurrentTicket(props: CurrentTicketProps): ReactElement {
  const { ticket, menu, acts, codes, whenMoving } = props;
  if (!ticket) return <NoTicket acts={acts} codes={codes} />;
  const { label, calledAt, callCount, callsMax, isDemoted, isBooked } = ticket;
  const title = menu.find(({ code }) => code === ticket.categoryCode)?.title ?? '';
  return (
    <section aria-labelledby="current" className={calledStyle}>
      <h2 id="current" className="text-std-20B-150">
        この窓口の番号
      </h2>
      <p className="text-dsp-64B-140 tabular-nums">{label}</p>
      <p className="text-std-18N-160">{title}</p>
      <p className="text-std-16N-170 tabular-nums">
        {`呼出し ${callCount}／${callsMax}回`}
        {calledAt ? `　最後に ${clockTime(new Date(calledAt))}` : ''}
      </p>
      <div className="flex flex-wrap gap-2">
        {isBooked ? <Badge tone="information">予約</Badge> : null}
        {isDemoted ? <Badge tone="warning">一度後ろへ回した番号</Badge> : null}
      </div>
      <div className="mt-2 grid gap-2">
        <Button
          kind="primary"
          busy={acts.isBusy && '処理しています'}
          onClick={() => acts.finishAndCall(ticket, codes)}
        >
          終えて次の番号を呼ぶ
          <KeyHint>n</KeyHint>
        </Button>
        <Button onClick={() => acts.recall(ticket)}>
          {recallWords(ticket)}
          <KeyHint>r</KeyHint>
        </Button>
        <Button onClick={() => acts.finish(ticket)}>
          対応を終える
          <KeyHint>d</KeyHint>
        </Button>
        <Button onClick={() => whenMoving(ticket)}>
          別の区分に回す
          <KeyHint>m</KeyHint>
        </Button>
      </div>
    </section>
  );
}

function NoTicket({ acts, codes }: Pick<CurrentTicketProps, 'acts' | 'codes'>): ReactElement {
  return (
    <section aria-labelledby="current" className={emptyStyle}>
      <h2 id="current" className="text-std-20B-150">
        この窓口の番号
      </h2>
      <p className="text-std-16N-170">呼んでいる番号はありません。</p>
      <Button
        kind="primary"
        busy={acts.isBusy && '呼んでいます'}
        onClick={() => acts.callNext(codes)}
      >
        次の番号を呼ぶ
        <KeyHint>n</KeyHint>
      </Button>
    </section>
  );
}

const frame = 'flex flex-col gap-2 rounded-12 border-2 p-5';
const emptyStyle = `${frame} border-solid-gray-300 bg-white`;
const calledStyle = `${frame} border-key-900 bg-key-50`;
