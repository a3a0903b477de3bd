/** 次にすること — one thing, said plainly, with the way to it. */
import type { OwnApplication } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { Link } from '../app/Link.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { dateWords } from '../form/answer-words.ts';
import { Action } from '../ui/Action.tsx';
import { actionStyle } from '../ui/style.ts';
import type { WordKey } from '../words/ja.ts';
import { nextDeed } from './application-words.ts';
import { ReceiveResults } from './ReceiveResults.tsx';

export interface NextStepProps {
  application: OwnApplication;
  isResident: boolean;
  /** Asks the office anew. */
  onAgain: () => void;
}

export function NextStep({ application, isResident, onAgain }: NextStepProps): ReactElement {
  const { say, language } = useLanguage();
  const { id, correction } = application;
  switch (nextDeed(application)) {
    case 'continue':
      return (
        <Link to={`applications/${id}/fill`} className={actionStyle('primary')}>
          {say('procedure.continue')}
        </Link>
      );
    case 'correct':
      return (
        <>
          {correction ? (
            <>
              <p>{say('one.due', { date: dateWords(correction.dueOn, language) })}</p>
              <ul className="list-disc pl-6">
                {correction.fields.map(({ path, message }) => (
                  <li key={path}>
                    <Japanese>{message}</Japanese>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <div>
            <Link to={`applications/${id}/correct`} className={actionStyle('primary')}>
              {say('one.correct')}
            </Link>
          </div>
        </>
      );
    case 'pay':
      return (
        <div>
          <Link to={`applications/${id}/pay`} className={actionStyle('primary')}>
            {say('one.pay')}
          </Link>
        </div>
      );
    case 'pay-at-counter':
      return <p>{say('pay.at-counter')}</p>;
    case 'receive':
      return isResident ? (
        <ReceiveResults application={application} />
      ) : (
        <p>{say('one.card-needed')}</p>
      );
    case 'preparing':
      return <Waiting words="one.preparing" onAgain={onAgain} />;
    case 'wait':
      return <Waiting words="one.wait" onAgain={onAgain} />;
    default:
      return <p>{say('one.finished')}</p>;
  }
}

interface WaitingProps {
  words: WordKey;
  onAgain: () => void;
}

function Waiting({ words, onAgain }: WaitingProps): ReactElement {
  const { say } = useLanguage();
  return (
    <>
      <p role="status">{say(words)}</p>
      <div>
        <Action onClick={onAgain}>{say('one.again')}</Action>
      </div>
    </>
  );
}
