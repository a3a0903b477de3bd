/** 受付の締め — ends the day: whoever still waits is closed, and the figures are kept. */
import { type ConsoleState, queueRoutes } from '@yakuba/contract/queue';
import { type ReactElement, useMemo, useState } from 'react';

import { call } from '../../../api/client.ts';
import { submissionKeys } from '../../../api/submission-key.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

export function CloseDay({ state }: { state: ConsoleState }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const keys = useMemo(() => submissionKeys(), []);
  const close = async () => {
    const body = { day: state.day };
    setBusy(true);
    try {
      await call(queueRoutes.closeDay, { body }, { idempotencyKey: keys.keyFor(body) });
      setAsked(false);
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>今日の受付を締める</Button>
      <Dialog
        id="close-day"
        title="今日の受付を締める"
        open={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>やめる</Button>
            <Button kind="danger" busy={isBusy && '締めています'} onClick={() => void close()}>
              締める
            </Button>
          </>
        }
      >
        <p>今日は、もう番号を出せなくなります。元には戻せません。</p>
        <p>{`終わっていない番号 ${state.tickets.length}件は「締めで終了」になります。`}</p>
        {failure ? <ProblemNotice thrown={failure} /> : null}
      </Dialog>
    </>
  );
}
