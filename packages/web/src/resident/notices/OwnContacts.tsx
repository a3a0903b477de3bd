/** 受け取っているもの — one's own registrations: topics chosen anew, or everything stopped. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noticeRoutes, type OfferedTopics, type OwnContact } from '@yakuba/contract/notice';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useLanguage, useSay } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Badge } from '../ui/Badge.tsx';
import { FieldSet } from '../ui/Field.tsx';
import { Problem } from '../ui/Problem.tsx';
import { cardStyle } from '../ui/style.ts';
import { TopicChoices } from './TopicChoices.tsx';
import { ownContactsQuery, topicTitle, useTopics } from './use-notices.ts';

export function OwnContacts({ municipalityCode }: { municipalityCode: string }): ReactElement {
  const say = useSay();
  const own = useQuery(ownContactsQuery);
  const topics = useTopics(municipalityCode);
  return (
    <Asked asked={own}>
      {({ contacts }) =>
        contacts.length === 0 ? (
          <p>{say('notices.own-none')}</p>
        ) : (
          <Asked asked={topics}>
            {(offered) => (
              <ul className="flex flex-col gap-3">
                {contacts.map((contact) => (
                  <li key={contact.id} className={`${cardStyle} p-4`}>
                    <Contact contact={contact} topics={offered.topics} />
                  </li>
                ))}
              </ul>
            )}
          </Asked>
        )
      }
    </Asked>
  );
}

interface ContactProps {
  contact: OwnContact;
  topics: OfferedTopics['topics'];
}

function Contact({ contact, topics }: ContactProps): ReactElement {
  const { language, say } = useLanguage();
  const [open, setOpen] = useState<'topics' | 'stop' | null>(null);
  const [isSaved, setSaved] = useState(false);
  const name = contact.hint || say(contact.channel === 'push' ? 'notices.push' : 'notices.mail');
  const chosen = topics.filter(({ code }) => contact.topics.includes(code));
  const isOn = contact.isActive && contact.topics.length > 0;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="flex flex-wrap items-center gap-2 text-std-17B-170 break-all">
        {name}
        {isOn ? null : <Badge>{say('notices.stopped')}</Badge>}
      </h3>
      {isOn ? <p>{chosen.map((topic) => topicTitle(topic, language)).join('、')}</p> : null}
      {isSaved ? (
        <Notice
          kind="success"
          title={say(isOn ? 'notices.saved' : 'notices.stop-done')}
          announce="status"
        />
      ) : null}
      {contact.isActive && open === null ? (
        <div className="flex flex-col gap-3 md:flex-row">
          <Action onClick={() => setOpen('topics')}>{say('notices.change')}</Action>
          <Action onClick={() => setOpen('stop')}>{say('notices.stop')}</Action>
        </div>
      ) : null}
      {open === 'topics' ? (
        <TopicForm {...{ contact, topics }} onClose={(saved) => close(saved)} />
      ) : null}
      {open === 'stop' ? (
        <StopForm {...{ contact, name }} onClose={(saved) => close(saved)} />
      ) : null}
    </div>
  );

  function close(saved: boolean): void {
    setOpen(null);
    setSaved(saved);
  }
}

function TopicForm({
  contact,
  topics,
  onClose,
}: ContactProps & { onClose: (isSaved: boolean) => void }): ReactElement {
  const say = useSay();
  const client = useQueryClient();
  const { id, language } = contact;
  const [chosen, setChosen] = useState<readonly string[]>(contact.topics);
  const save = useMutation({
    mutationFn: () =>
      call(noticeRoutes.chooseTopics, { params: { id }, body: { topics: [...chosen], language } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownContactsQuery.queryKey });
      onClose(true);
    },
  });
  const isEmpty = chosen.length === 0;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) save.mutate();
      }}
    >
      <FieldSet
        id={`topics-${id}`}
        label={say('notices.topics')}
        error={isEmpty ? say('notices.topics-missing') : undefined}
      >
        <TopicChoices id={`topic-${id}`} topics={topics} chosen={chosen} onChoose={setChosen} />
      </FieldSet>
      {save.isError ? <Problem thrown={save.error} /> : null}
      <div className="flex flex-col gap-3 md:flex-row">
        <Action type="submit" kind="primary" busy={save.isPending && say('notices.busy')}>
          {say('notices.save')}
        </Action>
        <Action onClick={() => onClose(false)}>{say('notices.unchanged')}</Action>
      </div>
    </form>
  );
}

interface StopFormProps {
  contact: OwnContact;
  name: string;
  onClose: (isSaved: boolean) => void;
}

function StopForm({ contact: { id }, name, onClose }: StopFormProps): ReactElement {
  const say = useSay();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => call(noticeRoutes.stopContact, { params: { id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownContactsQuery.queryKey });
      onClose(true);
    },
  });
  return (
    <div className="flex flex-col gap-3">
      <p role="status">{say('notices.stop-sure', { name })}</p>
      {stop.isError ? <Problem thrown={stop.error} /> : null}
      <div className="flex flex-col gap-3 md:flex-row">
        <Action
          kind="primary"
          busy={stop.isPending && say('notices.busy')}
          onClick={() => stop.mutate()}
        >
          {say('notices.stop-yes')}
        </Action>
        <Action onClick={() => onClose(false)}>{say('notices.stop-no')}</Action>
      </div>
    </div>
  );
}
