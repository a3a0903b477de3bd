/** サインアウト — ends the session here and on the server, and goes to the sign-in page. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signOut } from '@yakuba/contract/identity';

import { call } from '../api/client.ts';
import { endSession } from './session.ts';

export type SignOutReason = 'signed-out' | 'timeout';

export function useSignOut(): (reason: SignOutReason) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (reason) => {
    // A server that can't be reached ends the session by itself when it has been idle.
    await call(signOut, {}, { answers401: true }).catch(() => undefined);
    const search =
      reason === 'timeout' ? { reason, return: router.state.location.href } : { reason };
    await router.navigate({ to: '/sign-in', search, ignoreBlocker: true });
    endSession(client);
  };
}
