/**
 * 試し記入 — a form as a resident meets it, with the same parts and the same engine, but nothing
 * is kept or sent. It follows the form while that is being written.
 */
import type { AnswerValue, EvidenceAnswer, FormDefinition } from '@yakuba/kernel/form';
import { changeAnswer, itemsOf, type OpenForm, openForm } from '@yakuba/kernel/form';
import { type ReactElement, useCallback, useMemo, useState } from 'react';

import { FixedLanguage, type Language, Told, tagOf, useLanguage } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Summary } from '../ui/Summary.tsx';
import { headingStyle } from '../ui/style.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { confirmedItems, filledItems, stepOf, stepsOf } from './form-steps.ts';
import { ItemList } from './ItemList.tsx';
import { problemLines } from './problem-lines.ts';
import { SectionStep } from './SectionStep.tsx';

export interface FormTrialProps {
  /** One that can be compiled: no rules that go round. */
  form: FormDefinition;
  language: Language;
  /** The item or section being written: its step is shown. */
  wanted: string | null;
  /** Said at the end, where a resident would send it in. */
  ending: string;
}

export function FormTrial({ form, language, wanted, ending }: FormTrialProps): ReactElement {
  return (
    <FixedLanguage language={language}>
      <div lang={tagOf(language)}>
        <Trial form={form} wanted={wanted} ending={ending} />
      </div>
    </FixedLanguage>
  );
}

type TrialProps = Omit<FormTrialProps, 'language'>;

function Trial({ form, wanted, ending }: TrialProps): ReactElement {
  const { say } = useLanguage();
  const filling = useTrial(form);
  const { open } = filling;
  const steps = stepsOf(open);
  const [at, setAt] = useStep(open, wanted);
  const step = Math.min(at, steps.length);
  const section = steps[step];
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="text-std-16N-170 text-solid-gray-700">
          <Told text={form.title} />
          <br />
          {say('fill.step', { at: step + 1, of: steps.length + 1 })}
        </p>
        <h3 className={headingStyle}>
          {section ? <Told text={section.title} /> : say('check.title')}
        </h3>
      </div>
      {section ? (
        <SectionStep
          key={section.name}
          filling={filling}
          section={section}
          upload={keepHere}
          onNext={() => setAt(step + 1)}
          {...(step > 0 ? { onBack: () => setAt(step - 1) } : {})}
        />
      ) : (
        <TrialCheck filling={filling} ending={ending} onBack={() => setAt(steps.length - 1)} />
      )}
    </div>
  );
}

interface TrialCheckProps {
  filling: ReturnType<typeof useTrial>;
  ending: string;
  onBack: () => void;
}

function TrialCheck({ filling, ending, onBack }: TrialCheckProps): ReactElement {
  const { say, language } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const { open } = filling;
  const lines = problemLines(open, itemsOf(open.compiled.form), { language, say });
  const shown = attempt === 0 ? [] : lines;
  return (
    <div className="flex flex-col gap-6">
      <Summary lines={shown} attempt={attempt} />
      {stepsOf(open).map((section) => (
        <section key={section.name}>
          <h4 className="text-std-17B-170">
            <Told text={section.title} />
          </h4>
          <AnswerFacts open={open} items={filledItems(open, section)} />
        </section>
      ))}
      <ItemList filling={filling} items={confirmedItems(open)} lines={shown} upload={keepHere} />
      <p role="status">{attempt > 0 && lines.length === 0 ? ending : ''}</p>
      <div className="flex flex-col gap-3">
        <Action kind="primary" onClick={() => setAttempt((count) => count + 1)}>
          {say('check.submit')}
        </Action>
        <Action onClick={onBack}>{say('fill.back')}</Action>
      </div>
    </div>
  );
}

/** The answers outlive every change of the form. */
function useTrial(form: FormDefinition) {
  const [held, setHeld] = useState(() => openForm(form, {}));
  const isOther = held.compiled.form !== form;
  const open = useMemo(
    () => (isOther ? openForm(form, held.answers) : held),
    [form, held, isOther],
  );
  if (isOther) setHeld(open);
  const change = useCallback(
    (name: string, value: AnswerValue) => setHeld((now) => changeAnswer(now, name, value)),
    [],
  );
  return { open, change };
}

/** Which step is shown: the one asked for last, by the reader or by whoever writes the form. */
function useStep(open: OpenForm, wanted: string | null) {
  const [shown, setShown] = useState({ at: 0, wanted: '' });
  if (wanted !== null && wanted !== shown.wanted) {
    const bySection = stepsOf(open).findIndex(({ name }) => name === wanted);
    const found = bySection >= 0 ? bySection : stepOf(open, wanted);
    setShown({ at: found >= 0 ? found : shown.at, wanted });
  }
  const go = (at: number) => setShown((now) => ({ ...now, at }));
  return [shown.at, go] as const;
}

function keepHere(item: string, file: File): Promise<EvidenceAnswer> {
  return Promise.resolve({
    fileId: `${item}-${file.lastModified}-${file.size}`,
    fileName: file.name,
    mediaType: file.type,
  });
}
