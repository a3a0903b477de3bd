/** 取下げ — asked once more before it is done. */
import { useQueryClient } from '@tanstack/react-query';
import { ownApplicationRoutes } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { useLanguage } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Problem } from '../ui/Problem.tsx';

export function Withdraw({ id }: { id: string }): ReactElement {
  const { say } = useLanguage();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const withdraw = async (): Promise<void> => {
    setFailure(null);
    try {
      await call(ownApplicationRoutes.withdrawApplication, {
        params: { id },
        body: { reason: null },
      });
      await client.invalidateQueries({ queryKey: ['own'] });
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  if (!isAsked) {
    return (
      <div>
        <Action kind="quiet" onClick={() => setAsked(true)}>
          {say('one.withdraw')}
        </Action>
      </div>
    );
  }
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-std-17B-170">{say('one.withdraw')}</legend>
      <p role="status">{say('one.withdraw-note')}</p>
      {failure === null ? null : <Problem thrown={failure} />}
      <div className="flex flex-col gap-3 md:flex-row">
        <Action kind="primary" onClick={() => void withdraw()}>
          {say('one.withdraw-yes')}
        </Action>
        <Action onClick={() => setAsked(false)}>{say('one.withdraw-no')}</Action>
      </div>
    </fieldset>
  );
}
