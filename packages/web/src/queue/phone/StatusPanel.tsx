/** 番号の今 — one large panel: how many are ahead, or where to go now, or how it ended. */
import type { FollowedTicket } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { deskWords } from '../app/desk-words.ts';
import { useLanguage } from '../app/language.tsx';
import { WaitWords } from '../ui/WaitWords.tsx';

export function StatusPanel({ ticket }: { ticket: FollowedTicket }): ReactElement {
  const { say, language } = useLanguage();
  const { status, ahead, estimate, desk } = ticket;
  switch (status) {
    case 'waiting':
      return (
        <div role="status" className={`${frame} border-key-900 bg-key-50`}>
          <p className="text-std-36B-140 tabular-nums">
            {ahead === 0 ? say('follow.next') : say('follow.ahead', { count: ahead })}
          </p>
          <p className="mt-2 text-std-20N-150">
            {say('wait.label')}
            <br />
            <span className="text-std-24B-150 tabular-nums">
              <WaitWords estimate={estimate} />
            </span>
          </p>
        </div>
      );
    case 'called':
      return (
        <div role="alert" className={`${frame} border-key-1200 bg-key-1000 text-white`}>
          <p className="text-std-36B-140">
            {say('follow.called', { desk: deskWords(desk ?? '', language) })}
          </p>
          <p className="mt-2 text-std-20N-150">{say('follow.called-note')}</p>
        </div>
      );
    case 'done':
      return (
        <div role="status" className={ended}>
          <p className="text-std-28B-150">{say('follow.done')}</p>
        </div>
      );
    case 'absent':
    case 'closed':
      return (
        <div role="status" className={ended}>
          <p className="text-std-28B-150">{say(`follow.${status}`)}</p>
          <p className="mt-2 text-std-17N-170">{say(`follow.${status}-note`)}</p>
        </div>
      );
  }
}

const frame = 'rounded-16 border-4 px-6 py-8';
const ended = `${frame} border-solid-gray-420 bg-solid-gray-50`;
