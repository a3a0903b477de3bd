/** 申請の見出し — procedure, state, number and day. */
import type { ApplicationSummary } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { Link } from '../app/Link.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { dayOfInstant } from '../form/answer-words.ts';
import { Badge } from '../ui/Badge.tsx';
import { cardStyle } from '../ui/style.ts';
import { toneOfState } from './application-words.ts';

export function ApplicationCard({
  application,
}: {
  application: ApplicationSummary;
}): ReactElement {
  const { say, language } = useLanguage();
  const { id, procedureTitle, state, receiptNumber, savedAt, submittedAt } = application;
  const to = state === 'draft' ? `applications/${id}/fill` : `applications/${id}`;
  return (
    <li className={`${cardStyle} relative p-4 hover:border-key-900 hover:bg-key-50`}>
      <p className="mb-1">
        <Badge tone={toneOfState[state]}>{say(`state.${state}`)}</Badge>
      </p>
      <Link to={to} className={titleStyle}>
        <Japanese>{procedureTitle}</Japanese>
      </Link>
      {receiptNumber ? (
        <p className="tabular-nums">
          {say('done.receipt')} {receiptNumber}
        </p>
      ) : null}
      <p className="text-std-16N-170 text-solid-gray-700">
        {submittedAt
          ? say('mine.submitted', { date: dayOfInstant(submittedAt, language) })
          : say('mine.saved', { date: dayOfInstant(savedAt, language) })}
      </p>
      {state === 'draft' ? (
        <p className="relative z-1 mt-1">
          <Link to={`applications/${id}/elsewhere`}>{say('elsewhere.link')}</Link>
        </p>
      ) : null}
    </li>
  );
}

const titleStyle = [
  'text-std-18B-160 text-key-900 underline decoration-1 underline-offset-4 hover:decoration-2',
  'after:absolute after:inset-0',
].join(' ');
