/** 次にすること — one thing, said plainly, with the way to it. */
import { useQueryClient } from '@tanstack/react-query';
import { type OwnApplication, ownApplicationRoutes } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { Link } from '../app/Link.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { applicationQuery } from '../draft/applications.ts';
import { dateWords } from '../form/answer-words.ts';
import { Action } from '../ui/Action.tsx';
import { Problem } from '../ui/Problem.tsx';
import { actionStyle } from '../ui/style.ts';
import { nextDeed } from './application-words.ts';

export interface NextStepProps {
  application: OwnApplication;
  isResident: boolean;
}

export function NextStep({ application, isResident }: NextStepProps): ReactElement {
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
      return isResident ? <Receive id={id} /> : <p>{say('one.card-needed')}</p>;
    case 'wait':
      return <p>{say('one.wait')}</p>;
    default:
      return <p>{say('one.finished')}</p>;
  }
}

/** 電子交付の受取り — the signed PDF is saved where the browser saves files. */
function Receive({ id }: { id: string }): ReactElement {
  const { say } = useLanguage();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [isReceived, setReceived] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const receive = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const params = { id, number: 1 };
      const pdf = (await call(ownApplicationRoutes.receiveResult, { params })) as Blob;
      saveFile(pdf, `certificate-${id}.pdf`);
      setReceived(true);
      void client.invalidateQueries(applicationQuery(id));
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      {failure === null ? null : <Problem thrown={failure} />}
      <p role="status">{isReceived ? say('one.received') : ''}</p>
      <div>
        <Action
          kind="primary"
          busy={isBusy ? say('one.receiving') : false}
          onClick={() => void receive()}
        >
          {say('one.receive')}
        </Action>
      </div>
    </div>
  );
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
