/** 記入の流れ — section after section, then the check; what is wrong stands beside its field. */
import { useQueryClient } from '@tanstack/react-query';
import type { FormAnswer, SubmittedAnswer } from '@yakuba/contract/application';
import { textIn } from '@yakuba/kernel/form';
import { type FormEvent, type ReactElement, useState } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { Told, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import type { useSession } from '../app/session.ts';
import { go } from '../app/use-place.ts';
import { applicationQuery } from '../draft/applications.ts';
import type { KeptDraft } from '../draft/kept-drafts.ts';
import { type Filling, useFilling } from '../draft/use-filling.ts';
import { filledItems, stepsOf } from '../form/form-steps.ts';
import { ItemList } from '../form/ItemList.tsx';
import { problemLines } from '../form/problem-lines.ts';
import { uploadTo } from '../form/upload.ts';
import { Action } from '../ui/Action.tsx';
import { Summary } from '../ui/Summary.tsx';
import { readable } from '../ui/style.ts';
import { CheckStep } from './CheckStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { SavedNote } from './SavedNote.tsx';

export interface FillFlowProps extends PageProps {
  session: NonNullable<ReturnType<typeof useSession>['session']>;
  start: {
    readonly draft: KeptDraft;
    readonly isConflict: boolean;
    readonly answer: FormAnswer;
  };
}

export function FillFlow({ place, session, start }: FillFlowProps): ReactElement {
  const { say, language } = useLanguage();
  const { id = '' } = place.params;
  const { draft, isConflict, answer } = start;
  const filling = useFilling({
    form: answer.form,
    draft,
    isConflict,
    isGuest: session.kind === 'guest',
  });
  const [done, setDone] = useState<SubmittedAnswer | null>(null);
  const steps = stepsOf(filling.open);
  const wanted = place.query.get('step');
  const at =
    wanted === 'check' ? steps.length : Math.min(Number(wanted ?? 1) || 1, steps.length) - 1;
  const section = steps[at];
  const goTo = (step: number) => {
    const name = step < steps.length ? step + 1 : 'check';
    go(`applications/${id}/fill?procedure=${answer.procedureCode}&step=${name}`);
  };
  if (done) return <DoneStep id={id} submitted={done} />;
  const note = (
    <>
      {textIn(answer.form.title, language)}
      <br />
      {say('fill.step', { at: at + 1, of: steps.length + 1 })}
    </>
  );
  return (
    <Page
      key={at}
      step={at}
      title={section ? textIn(section.title, language) : say('check.title')}
      note={note}
      above={{
        to: `procedures/${answer.procedureCode}`,
        label: textIn(answer.form.title, language),
      }}
    >
      <Conflict id={id} filling={filling} />
      {section ? (
        <SectionStep
          key={section.name}
          id={id}
          filling={filling}
          section={section}
          isFilled={session.kind === 'resident' && at === 0}
          onNext={() => goTo(at + 1)}
          {...(at > 0 ? { onBack: () => goTo(at - 1) } : {})}
        />
      ) : (
        <CheckStep id={id} filling={filling} answer={answer} onDone={setDone} goTo={goTo} />
      )}
      <SavedNote saved={filling.saved} />
      <LeaveLink />
    </Page>
  );
}

function LeaveLink(): ReactElement {
  const { say } = useLanguage();
  return (
    <p className={readable}>
      <Link to="applications">{say('fill.leave')}</Link>
      <span className="block text-std-16N-170 text-solid-gray-700">{say('fill.leave-note')}</span>
    </p>
  );
}

interface SectionStepProps {
  id: string;
  filling: Filling;
  section: ReturnType<typeof stepsOf>[number];
  /** What stands in the fields comes from the register. */
  isFilled: boolean;
  onNext: () => void;
  onBack?: () => void;
}

function SectionStep(props: SectionStepProps): ReactElement {
  const { id, filling, section, isFilled, onNext, onBack } = props;
  const { say, language } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const items = filledItems(filling.open, section);
  const lines = problemLines(filling.open, items, { language, say });
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (lines.length === 0) onNext();
    else setAttempt((count) => count + 1);
  };
  return (
    <form noValidate onSubmit={next} className={`${readable} flex flex-col gap-6`}>
      <Summary lines={attempt === 0 ? [] : lines} attempt={attempt} />
      {section.help ? (
        <p>
          <Told text={section.help} />
        </p>
      ) : null}
      {isFilled ? <p className="text-std-16N-170">{say('fill.filled')}</p> : null}
      <ItemList
        filling={filling}
        items={items}
        lines={attempt === 0 ? [] : lines}
        upload={uploadTo(id, filling.flush)}
      />
      <div className="flex flex-col gap-3 md:flex-row-reverse md:justify-end">
        <Action type="submit" kind="primary">
          {say('fill.next')}
        </Action>
        {onBack ? <Action onClick={onBack}>{say('fill.back')}</Action> : null}
      </div>
    </form>
  );
}

function Conflict({ id, filling }: { id: string; filling: Filling }): ReactElement | null {
  const { say } = useLanguage();
  const client = useQueryClient();
  if (filling.saved !== 'conflict') return null;
  const keepMine = async (): Promise<void> => {
    const found = await client.fetchQuery({ ...applicationQuery(id), staleTime: 0 });
    if (found) filling.overwrite(found.version);
  };
  return (
    <Notice kind="warning" title={say('fill.conflict')} announce="alert">
      <div className="mt-2 flex flex-col gap-3 md:flex-row">
        <Action onClick={() => void keepMine()}>{say('fill.use-mine')}</Action>
        <Action onClick={() => takeOther(filling)}>{say('fill.use-other')}</Action>
      </div>
    </Notice>
  );
}

/** The page is opened anew, without what was written here. */
function takeOther(filling: Filling): void {
  filling.discard();
  location.reload();
}
