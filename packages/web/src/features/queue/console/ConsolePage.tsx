/** 番号の呼出し — the console of a desk: the number called here, who waits, and what comes next. */
import { type ReactElement, useState } from 'react';

import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { clockTime } from '../../../queue/app/clock-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { queuePermissions } from '../permissions.ts';
import { CloseDay } from './CloseDay.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { DeskView } from './DeskView.tsx';
import { useDesk } from './desk-choice.ts';
import { useConsoleState } from './use-console.ts';

export function ConsolePage(): ReactElement {
  const live = useConsoleState();
  const desk = useDesk();
  const [isChoosing, setChoosing] = useState(false);
  const mayClose = useMay(queuePermissions.close);
  const { state, isCut, heardAt, refusal } = live;
  return (
    <Page
      title="番号の呼出し"
      note={desk.desk ? <p className="text-dns-17B-130">{desk.desk}</p> : null}
      actions={
        <>
          <Button onClick={() => setChoosing(true)}>窓口を選び直す</Button>
          {mayClose && state && !state.isClosed ? <CloseDay state={state} /> : null}
        </>
      }
    >
      {refusal ? <ProblemNotice thrown={refusal} /> : null}
      {isCut ? (
        <Notice kind="warning" title="通信が切れています" announce="alert">
          <p>
            {heardAt ? `${clockTime(heardAt)}の時点の表示です。` : ''}
            つながると自動で新しくなります。
          </p>
        </Notice>
      ) : null}
      {state?.isClosed ? <Notice kind="information" title="今日の受付は締めました" /> : null}
      {state ? (
        <DeskView state={state} desk={desk} />
      ) : refusal ? null : (
        <Skeleton lines={6} label="待ちの状況を読み込んでいます" />
      )}
      {state ? (
        <DeskDialog
          key={String(isChoosing)}
          desk={desk}
          menu={state.menu}
          open={isChoosing || desk.desk === ''}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Page>
  );
}
