/** サインイン画面 — signing in, and what a first signing-in still asks for. */
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { Session } from '@yakuba/contract/identity';
import { type ReactElement, useState } from 'react';

import { beginSession, sessionQuery } from '../../app/session.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { EnrolSecondFactor } from './EnrolSecondFactor.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactElement {
  const search = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [session, setSession] = useState<Session | undefined>(
    client.getQueryData(sessionQuery.queryKey),
  );

  function enter(next: Session): void {
    beginSession(client, next);
    setSession(next);
    if (next.pending === null) router.history.replace(search.return ?? '/');
  }
  if (session?.pending === 'second-factor-enrolment') {
    return (
      <SignInFrame title="二要素認証の登録" isDemo={session.isDemo}>
        <EnrolSecondFactor onSession={enter} />
      </SignInFrame>
    );
  }
  if (session?.pending === 'password-change') {
    return (
      <SignInFrame title="パスワードの変更" isDemo={session.isDemo}>
        <p className="text-std-16N-170">
          はじめにパスワードを変更してください。変更が済むと、仕事の画面に進みます。
        </p>
        <ChangePasswordForm onSession={enter} />
      </SignInFrame>
    );
  }
  return (
    <SignInForm notice={search.reason ? reasonNotice(search.reason) : null} onSession={enter} />
  );
}

function reasonNotice(reason: 'timeout' | 'signed-out'): ReactElement {
  return reason === 'timeout' ? (
    <Notice kind="warning" title="サインアウトしました" announce="status">
      一定時間操作がなかったため、サインアウトしました。サインインすると、元の画面に戻ります。
    </Notice>
  ) : (
    <Notice kind="success" title="サインアウトしました" announce="status" />
  );
}
