/** 登録の記入 — what is missing stands beside its field, and again above them all. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfferedTopics } from '@yakuba/contract/notice';
import { type FormEvent, type ReactElement, useState } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { type Language, languages, useLanguage } from '../app/language.tsx';
import { useSession } from '../app/session.ts';
import { go } from '../app/use-place.ts';
import { Action } from '../ui/Action.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Field, FieldSet } from '../ui/Field.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Summary } from '../ui/Summary.tsx';
import { inputStyle, readable } from '../ui/style.ts';
import { isPushOffered, subscribeHere } from './push-here.ts';
import { subscribe } from './subscribe.ts';
import { TopicChoices } from './TopicChoices.tsx';

export interface SubscribeFormProps extends PageProps {
  offered: OfferedTopics;
}

export function SubscribeForm({ place, offered }: SubscribeFormProps): ReactElement {
  const { language, say } = useLanguage();
  const [filled, setFilled] = useState<Filled>({
    topics: [],
    channel: 'mail',
    address: '',
    language,
    isQuiet: true,
  });
  const [attempt, setAttempt] = useState(0);
  const send = useSending(place.municipalityCode, offered.pushKey, filled);
  const found = problemsOf(filled).map(({ fieldId, key }) => ({ fieldId, message: say(key) }));
  const lines = attempt === 0 ? [] : found;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (found.length === 0) send.mutate();
    else setAttempt((count) => count + 1);
  };
  const parts = {
    offered,
    filled,
    change: (change: Partial<Filled>) => setFilled((held) => ({ ...held, ...change })),
    errorOf: (id: string) => lines.find(({ fieldId }) => fieldId === id)?.message,
  };
  return (
    <form noValidate onSubmit={submit} className={`${readable} flex flex-col gap-6`}>
      <Summary lines={lines} attempt={attempt} />
      <Topics {...parts} />
      <Way {...parts} />
      <Wishes {...parts} />
      {send.isError ? <Problem thrown={send.error} /> : null}
      {send.data === 'refused' ? (
        <Notice kind="warning" title={say('notices.push-refused')} announce="alert" />
      ) : null}
      <div>
        <Action type="submit" kind="primary" busy={send.isPending && say('notices.busy')}>
          {say('notices.go')}
        </Action>
      </div>
    </form>
  );
}

interface PartProps {
  offered: OfferedTopics;
  filled: Filled;
  change: (change: Partial<Filled>) => void;
  errorOf: (id: string) => string | undefined;
}

function Topics({ offered, filled, change, errorOf }: PartProps): ReactElement {
  const { say } = useLanguage();
  const error = errorOf('topics');
  return (
    <FieldSet id="topics" label={say('notices.topics')} error={error} isRequired>
      <TopicChoices
        id="topic"
        topics={offered.topics}
        chosen={filled.topics}
        onChoose={(topics) => change({ topics })}
        isInvalid={error !== undefined}
      />
    </FieldSet>
  );
}

/** 受け取り方 — by mail, or on this device where the browser has it. */
function Way({ offered, filled, change, errorOf }: PartProps): ReactElement {
  const { say } = useLanguage();
  const { channel, address } = filled;
  return (
    <>
      {offered.pushKey !== null && isPushOffered() ? (
        <FieldSet id="channel" label={say('notices.channel')}>
          <Choices
            name="channel"
            type="radio"
            chosen={[channel]}
            choices={[
              { value: 'mail', label: say('notices.mail') },
              { value: 'push', label: say('notices.push'), note: say('notices.push-note') },
            ]}
            onChoose={(value) => change({ channel: value })}
          />
        </FieldSet>
      ) : null}
      {channel === 'mail' ? (
        <Field
          id="address"
          label={say('notices.address')}
          hint={say('notices.address-hint')}
          error={errorOf('address')}
          isRequired
        >
          {(aria) => (
            <input
              {...aria}
              type="email"
              inputMode="email"
              autoComplete="email"
              value={address}
              onChange={(event) => change({ address: event.target.value })}
              className={inputStyle}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

function Wishes({ filled, change }: PartProps): ReactElement {
  const { say } = useLanguage();
  return (
    <>
      <FieldSet id="language" label={say('notices.language')}>
        <Choices
          name="language"
          type="radio"
          chosen={[filled.language]}
          choices={(Object.keys(languages) as Language[]).map((value) => ({
            value,
            label: <span lang={value === 'en' ? 'en' : 'ja'}>{languages[value]}</span>,
          }))}
          onChoose={(value) => change({ language: value as Language })}
        />
      </FieldSet>
      <Choices
        name="quiet"
        type="checkbox"
        chosen={filled.isQuiet ? ['quiet'] : []}
        choices={[{ value: 'quiet', label: say('notices.quiet') }]}
        onChoose={(_value, isQuiet) => change({ isQuiet })}
      />
    </>
  );
}

interface Filled {
  readonly topics: readonly string[];
  readonly channel: string;
  readonly address: string;
  readonly language: Language;
  readonly isQuiet: boolean;
}

function problemsOf({ topics, channel, address }: Filled) {
  const problems = [];
  if (topics.length === 0) {
    problems.push({ fieldId: 'topics', key: 'notices.topics-missing' as const });
  }
  if (channel === 'mail' && !/^\S+@\S+\.\S+$/.test(address.trim())) {
    problems.push({ fieldId: 'address', key: 'notices.address-missing' as const });
  }
  return problems;
}

/** Answers `refused` where the browser would not have notifications. */
function useSending(municipalityCode: string, pushKey: string | null, filled: Filled) {
  const client = useQueryClient();
  const { session } = useSession(municipalityCode);
  const { topics, channel, address, language, isQuiet } = filled;
  return useMutation({
    mutationFn: async (): Promise<'sent' | 'refused'> => {
      const push = channel === 'push' && pushKey !== null ? await subscribeHere(pushKey) : null;
      if (channel === 'push' && push === null) return 'refused';
      const to = push ? { push } : { mail: address.trim() };
      const isKnown = session !== null;
      const asked = { municipalityCode, isKnown, topics, language, isQuiet, to };
      const id = await subscribe(client, asked);
      go(id === null ? 'notices/confirm?done' : `notices/confirm?id=${id}`);
      return 'sent';
    },
  });
}
