/** 自動サインアウトの予告 — asks a minute before an idle session ends, and ends it in time. */
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import { asProblem } from '../api/api-problem.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type Session, sessionQuery } from './session.ts';
import { useIdleSeconds } from './use-idle-seconds.ts';
import { useSignOut } from './use-sign-out.ts';

const NOTICE_SECONDS = 60;

export function IdleDialog({ session }: { session: Session }): ReactElement {
  const client = useQueryClient();
  const signOut = useSignOut();
  const secondsLeft = useIdleSeconds(session.idleSeconds, () => void signOut('timeout'));
  const stay = async () => {
    try {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    } catch (thrown) {
      if (asProblem(thrown).status === 401) await signOut('timeout');
    }
  };
  return (
    <Dialog
      id="idle"
      title="まもなく自動でサインアウトします"
      open={secondsLeft <= NOTICE_SECONDS}
      onClose={() => void stay()}
      actions={
        <>
          <Button kind="primary" onClick={() => void stay()}>
            仕事を続ける
          </Button>
          <Button onClick={() => void signOut('signed-out')}>サインアウトする</Button>
        </>
      }
    >
      <p>しばらく操作がありません。続けるときは「仕事を続ける」を押してください。</p>
      <p>サインアウトすると、入力中の内容は失われます。</p>
      <p className="mt-2 text-dns-16B-130">
        残り <span className="tabular-nums">{Math.max(0, secondsLeft)}</span> 秒
      </p>
    </Dialog>
  );
}
