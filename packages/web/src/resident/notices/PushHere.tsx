/** この端末の通知の停止 — shown only where this browser gets notifications of the town. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noticeRoutes, type PushSubscription } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { call } from '../../api/client.ts';
import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { enter, useSession } from '../app/session.ts';
import { Action } from '../ui/Action.tsx';
import { Problem } from '../ui/Problem.tsx';
import { cardStyle } from '../ui/style.ts';
import { subscriptionHere, unsubscribeHere } from './push-here.ts';

export function PushHere({ place: { municipalityCode } }: PageProps): ReactElement | null {
  const say = useSay();
  const client = useQueryClient();
  const { session } = useSession(municipalityCode);
  const key = ['push-here'];
  const here = useQuery({ queryKey: key, queryFn: subscriptionHere });
  const stop = useMutation({
    mutationFn: async (push: PushSubscription) => {
      if (!session) await enter(client, { kind: 'guest', municipalityCode });
      await call(noticeRoutes.stopPush, { body: { push } });
      await unsubscribeHere();
    },
    onSuccess: () => client.setQueryData(key, null),
  });
  const { data } = here;
  if (!data) return stop.isSuccess ? <p role="status">{say('notices.stop-done')}</p> : null;
  return (
    <div className={`${cardStyle} flex flex-col gap-3 p-4`}>
      <h3 className="text-std-17B-170">{say('notices.push-here')}</h3>
      {stop.isError ? <Problem thrown={stop.error} /> : null}
      <div>
        <Action busy={stop.isPending && say('notices.busy')} onClick={() => stop.mutate(data)}>
          {say('notices.stop')}
        </Action>
      </div>
    </div>
  );
}
