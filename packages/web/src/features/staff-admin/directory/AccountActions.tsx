/**
 * アカウントの操作 — suspend and resume, end a waiting time, and give a new first password.
 *
 * @spec juki 10.3
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { suspendAccount, unlockAccount } from '@yakuba/contract/staff';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ResetPassword } from './ResetPassword.tsx';
import type { StaffMember } from './use-staff.ts';

export function AccountActions({ member }: { member: StaffMember }): ReactElement {
  return (
    <Section id="actions" title="アカウントの操作">
      <div className="flex flex-col items-start gap-6">
        {member.isWaiting ? <Unlock member={member} /> : null}
        <Suspension member={member} />
        <ResetPassword member={member} />
      </div>
    </Section>
  );
}

function Unlock({ member: { accountId } }: { member: StaffMember }): ReactElement {
  const client = useQueryClient();
  const unlock = useMutation({
    mutationFn: () => call(unlockAccount, { params: { accountId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['staff'] }),
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <p>サインインの失敗が続いたため、しばらくサインインできません。</p>
      <Button busy={unlock.isPending && '解除しています'} onClick={() => unlock.mutate()}>
        待ち時間を解除する
      </Button>
      {unlock.isError ? <ProblemNotice thrown={unlock.error} /> : null}
    </div>
  );
}

function Suspension({ member }: { member: StaffMember }): ReactElement {
  const { accountId, isSuspended, displayName } = member;
  const [isAsked, setAsked] = useState(false);
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () =>
      call(suspendAccount, { params: { accountId }, body: { isSuspended: !isSuspended } }),
    onSuccess: () => {
      setAsked(false);
      return client.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  const words = isSuspended ? '利用を再開する' : '利用を停止する';
  return (
    <div className="flex flex-col items-start gap-2">
      <Button onClick={() => setAsked(true)}>{words}</Button>
      <Dialog
        id="suspension"
        title={`${displayName}の${words}`}
        open={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>やめる</Button>
            <Button
              kind={isSuspended ? 'primary' : 'danger'}
              busy={change.isPending && '処理しています'}
              onClick={() => change.mutate()}
            >
              {words}
            </Button>
          </>
        }
      >
        <p>
          {isSuspended
            ? 'この職員は、再びサインインできるようになります。'
            : '今のサインインはすぐに終わり、再開するまでサインインできません。'}
        </p>
        {change.isError ? <ProblemNotice thrown={change.error} /> : null}
      </Dialog>
    </div>
  );
}
