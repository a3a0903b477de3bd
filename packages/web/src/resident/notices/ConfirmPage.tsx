/**
 * 登録の確認 — the code of the mail, typed or brought along by its link. Opening the page changes
 * nothing: programs follow links, so a person presses the button.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { noticeRoutes } from '@yakuba/contract/notice';
import { type FormEvent, type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { enter, useSession } from '../app/session.ts';
import { Action } from '../ui/Action.tsx';
import { Field } from '../ui/Field.tsx';
import { Problem } from '../ui/Problem.tsx';
import { actionStyle, inputStyle, readable } from '../ui/style.ts';
import { readConfirmLink } from './confirm-link.ts';
import { ownContactsQuery } from './use-notices.ts';

export function ConfirmPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const [link] = useState(() => readConfirmLink(location.hash));
  const id = link?.confirmationId ?? place.query.get('id');
  const [isDone, setDone] = useState(place.query.has('done'));
  if (isDone) return <Done />;
  return (
    <Page
      title={say('notices.confirm')}
      above={{ to: 'notices/register', label: say('notices.get') }}
    >
      <p className={readable}>{say(link ? 'notices.confirm-link' : 'notices.confirm-note')}</p>
      {id === null ? null : (
        <CodeForm place={place} id={id} first={link?.code ?? ''} onDone={() => setDone(true)} />
      )}
      <p className={readable}>
        {say('notices.confirm-none')} <Link to="notices/register">{say('notices.again')}</Link>
      </p>
    </Page>
  );
}

function Done(): ReactElement {
  const say = useSay();
  return (
    <Page title={say('notices.done')} step="done" above={{ to: '', label: say('app.title') }}>
      <div className={`${readable} flex flex-col gap-4`}>
        <Notice kind="success" title={say('notices.done')} announce="status">
          <p>{say('notices.done-note')}</p>
        </Notice>
        <Link to="notices" className={actionStyle('secondary')}>
          {say('notices.back')}
        </Link>
      </div>
    </Page>
  );
}

interface CodeFormProps extends PageProps {
  id: string;
  first: string;
  onDone: () => void;
}

function CodeForm({ place, id, first, onDone }: CodeFormProps): ReactElement {
  const say = useSay();
  const client = useQueryClient();
  const { municipalityCode } = place;
  const { session } = useSession(municipalityCode);
  const [code, setCode] = useState(first);
  const [error, setError] = useState<string>();
  const confirm = useMutation({
    mutationFn: async (digits: string) => {
      if (!session) await enter(client, { kind: 'guest', municipalityCode });
      const body = { confirmationId: id, code: digits };
      return call(noticeRoutes.confirm, { body });
    },
    onSuccess: ({ isConfirmed, attemptsLeft: left }) => {
      void client.invalidateQueries({ queryKey: ownContactsQuery.queryKey });
      if (isConfirmed) onDone();
      else setError(left > 0 ? say('notices.code-wrong', { left }) : say('notices.code-over'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.normalize('NFKC').replaceAll(/\D/g, '');
    if (!/^\d{8}$/.test(digits)) return setError(say('notices.code-missing'));
    setError(undefined);
    confirm.mutate(digits);
  };
  return (
    <form noValidate onSubmit={submit} className={`${readable} flex flex-col gap-6`}>
      <Field id="code" label={say('notices.code')} error={error} isRequired>
        {(aria) => (
          <input
            {...aria}
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            className={`${inputStyle} max-w-60 tracking-widest tabular-nums`}
          />
        )}
      </Field>
      {confirm.isError ? <Problem thrown={confirm.error} /> : null}
      <div>
        <Action type="submit" kind="primary" busy={confirm.isPending && say('notices.busy')}>
          {say('notices.confirm-go')}
        </Action>
      </div>
    </form>
  );
}
