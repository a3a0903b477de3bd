/** 送られたお知らせ — newest first; emergencies stand out, what was corrected says so. */
import type { SentNotice } from '@yakuba/contract/notice';
import { type ReactElement, useState } from 'react';

import { instantWords } from '../../features/resident/words/date-words.ts';
import { type Language, tagOf, useLanguage } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Badge } from '../ui/Badge.tsx';
import { cardStyle } from '../ui/style.ts';
import type { WordKey } from '../words/ja.ts';

const FIRST = 5;

export interface SentNoticesProps {
  notices: readonly SentNotice[];
  none: WordKey;
}

export function SentNotices({ notices, none }: SentNoticesProps): ReactElement {
  const { say } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  if (notices.length === 0) return <p>{say(none)}</p>;
  const shown = isWhole ? notices : notices.slice(0, FIRST);
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {shown.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice} />
          </li>
        ))}
      </ul>
      {shown.length < notices.length ? (
        <div>
          <Action onClick={() => setWhole(true)}>
            {say('notices.all', { count: notices.length })}
          </Action>
        </div>
      ) : null}
    </div>
  );
}

function NoticeCard({ notice }: { notice: SentNotice }): ReactElement {
  const { language, say } = useLanguage();
  const { urgency, words, sentAt, isCorrected, isCorrection } = notice;
  const own = words[language];
  const { subject, body } = own ?? words.ja;
  const isEmergency = urgency === 'emergency' && !isCorrected;
  return (
    <article className={`p-4 ${isEmergency ? alertStyle : cardStyle}`}>
      <p className="flex flex-wrap items-center gap-2 text-std-16N-170 text-solid-gray-800">
        {isEmergency ? <Badge tone="bad">{say('notices.emergency')}</Badge> : null}
        {isCorrection ? <Badge tone="act">{say('notices.correction')}</Badge> : null}
        <time dateTime={sentAt}>{say('notices.sent', { at: sentWords(sentAt, language) })}</time>
      </p>
      <div lang={own ? tagOf(language) : 'ja'}>
        <h3 className="mt-1 text-std-18B-160">{subject}</h3>
        {isCorrected ? null : <p className="mt-1 break-words whitespace-pre-wrap">{body}</p>}
      </div>
      {isCorrected ? <p className="mt-1 text-std-17B-170">{say('notices.corrected')}</p> : null}
    </article>
  );
}

const alertStyle = 'rounded-12 border-4 border-error-2 bg-white';

function sentWords(sentAt: string, language: Language): string {
  if (language !== 'en') return instantWords(sentAt);
  return new Date(sentAt).toLocaleString('en-GB', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'long',
    timeStyle: 'short',
  });
}
