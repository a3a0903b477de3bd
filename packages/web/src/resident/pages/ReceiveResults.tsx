/** 電子交付の受取り — the signed PDF files are saved where the browser saves files, one by one. */
import { useQueryClient } from '@tanstack/react-query';
import { type OwnApplication, ownApplicationRoutes } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { Link } from '../app/Link.tsx';
import { useLanguage } from '../app/language.tsx';
import { applicationQuery } from '../draft/applications.ts';
import { Action } from '../ui/Action.tsx';
import { Problem } from '../ui/Problem.tsx';

export function ReceiveResults({ application }: { application: OwnApplication }): ReactElement {
  const { say } = useLanguage();
  const { id, resultCount, state } = application;
  const client = useQueryClient();
  const [busy, setBusy] = useState<number | null>(null);
  const [received, setReceived] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const receive = async (number: number): Promise<void> => {
    setBusy(number);
    setFailure(null);
    try {
      const params = { id, number };
      const pdf = (await call(ownApplicationRoutes.receiveResult, { params })) as Blob;
      saveFile(pdf, `certificate-${id}-${number}.pdf`);
      setReceived(true);
      void client.invalidateQueries(applicationQuery(id));
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(null);
    }
  };
  const numbers = Array.from({ length: resultCount }, (_, at) => at + 1);
  return (
    <div className="flex flex-col gap-3">
      <p>{say('one.receive-note')}</p>
      {failure === null ? null : <Problem thrown={failure} />}
      <p role="status" className="text-std-17B-170">
        {received ? say('one.received') : ''}
      </p>
      <div className="flex flex-col gap-3 md:flex-row md:flex-wrap">
        {numbers.map((number) => (
          <Action
            key={number}
            kind={state === 'delivered' ? 'secondary' : 'primary'}
            busy={busy === number ? say('one.receiving') : false}
            onClick={() => void receive(number)}
          >
            {numbers.length === 1 ? say('one.receive') : say('one.receive-at', { at: number })}
          </Action>
        ))}
      </div>
      <p>
        <Link to="verify">{say('one.verify')}</Link>
      </p>
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
