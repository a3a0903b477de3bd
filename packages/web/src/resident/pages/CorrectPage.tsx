/** 申請の補正 — exactly the items that the office asks for, with its words beside each. */
import { useQuery } from '@tanstack/react-query';
import type { FormAnswer, OwnApplication, SubmittedAnswer } from '@yakuba/contract/application';
import { type FormItem, itemsOf, type OpenForm } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf } from '../app/session.ts';
import { fillingQuery, useForm } from '../draft/applications.ts';
import { findDraft } from '../draft/kept-drafts.ts';
import { startOf, useFilling } from '../draft/use-filling.ts';
import { dateWords } from '../form/answer-words.ts';
import { ItemList } from '../form/ItemList.tsx';
import { problemLines } from '../form/problem-lines.ts';
import { uploadTo } from '../form/upload.ts';
import { Asked } from '../ui/Asked.tsx';
import { Summary } from '../ui/Summary.tsx';
import { cardStyle, readable } from '../ui/style.ts';
import { DoneStep } from './DoneStep.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { OwnPage, type Session } from './OwnPage.tsx';
import { SavedNote } from './SavedNote.tsx';
import { SendIn } from './SendIn.tsx';

export function CorrectPage({ place }: PageProps): ReactElement {
  const { id = '' } = place.params;
  const { say } = useLanguage();
  const [done, setDone] = useState<SubmittedAnswer | null>(null);
  if (done) return <DoneStep id={id} submitted={{ ...done, feeYen: 0 }} />;
  return (
    <Page
      title={say('correct.title')}
      above={{ to: `applications/${id}`, label: say('mine.title') }}
    >
      <OwnPage place={place} back={`applications/${id}/correct`}>
        {(session) => <Found id={id} session={session} onDone={setDone} />}
      </OwnPage>
    </Page>
  );
}

interface FoundProps {
  id: string;
  session: Session;
  onDone: (submitted: SubmittedAnswer) => void;
}

function Found({ id, session, onDone }: FoundProps): ReactElement {
  const { say } = useLanguage();
  const asked = useQuery(fillingQuery(id));
  const form = useForm(asked.data?.procedureCode ?? null);
  return (
    <Asked asked={asked}>
      {(application) => {
        if (application?.state !== 'correctionAsked') return <p>{say('one.finished')}</p>;
        return (
          <Asked asked={form}>
            {(answer) => <Correcting {...{ application, answer, session, onDone }} />}
          </Asked>
        );
      }}
    </Asked>
  );
}

interface CorrectingProps {
  application: OwnApplication;
  answer: FormAnswer;
  session: Session;
  onDone: (submitted: SubmittedAnswer) => void;
}

function Correcting({ application, answer, session, onDone }: CorrectingProps): ReactElement {
  const { say, language } = useLanguage();
  const { id, procedureCode, procedureTitle: title, correction, outlet } = application;
  const { municipalityCode } = session;
  const [attempt, setAttempt] = useState(0);
  const [first] = useState(() => {
    const own = { id, municipalityCode, owner: ownerOf(session), procedureCode, title };
    const fresh = { ...own, answers: application.answers, outlet };
    return startOf(findDraft(municipalityCode, id), application, fresh);
  });
  const isGuest = session.kind === 'guest';
  const filling = useFilling({ ...first, form: answer.form, isGuest });
  const asked = new Set(correction?.fields.map(({ path }) => path.split('.')[0]));
  const items = itemsToCorrect(filling.open, asked);
  const lines = problemLines(filling.open, items, { language, say });
  return (
    <div className={`${readable} flex flex-col gap-6`}>
      <DraftConflict id={id} filling={filling} />
      <p>{say('correct.note')}</p>
      {correction ? (
        <p className="text-std-17B-170">
          {say('one.due', { date: dateWords(correction.dueOn, language) })}
        </p>
      ) : null}
      <Summary lines={attempt === 0 ? [] : lines} attempt={attempt} />
      {items.map((item) => (
        <div key={item.name} className={`${cardStyle} flex flex-col gap-4 p-4 md:p-6`}>
          <Said messages={messagesOf(correction, item.name)} />
          <ItemList
            filling={filling}
            items={[item]}
            lines={attempt === 0 ? [] : lines}
            upload={uploadTo(id, filling.flush)}
          />
        </div>
      ))}
      <SendIn
        id={id}
        move="correct"
        filling={filling}
        requiresSignature={answer.requiresSignature}
        isSound={() => {
          if (lines.length === 0) return true;
          setAttempt((count) => count + 1);
          return false;
        }}
        onDone={onDone}
      />
      <SavedNote saved={filling.saved} />
    </div>
  );
}

/** 役場からの連絡 — what the office says of one item, beside it. */
function Said({ messages }: { messages: readonly string[] }): ReactElement | null {
  const { say } = useLanguage();
  if (messages.length === 0) return null;
  return (
    <Notice kind="warning" title={say('correct.said')}>
      {messages.map((message) => (
        <p key={message}>
          <Japanese>{message}</Japanese>
        </p>
      ))}
    </Notice>
  );
}

function messagesOf(correction: OwnApplication['correction'], item: string): string[] {
  const fields = correction?.fields ?? [];
  return fields.filter(({ path }) => path.split('.')[0] === item).map(({ message }) => message);
}

/** Those asked for, and those that a corrected answer has brought onto the form unanswered. */
function itemsToCorrect(open: OpenForm, asked: ReadonlySet<string | undefined>): FormItem[] {
  return itemsOf(open.compiled.form).filter(({ name }) => {
    const state = open.states.get(name);
    return state?.isVisible && (asked.has(name) || state.problems.length > 0);
  });
}
