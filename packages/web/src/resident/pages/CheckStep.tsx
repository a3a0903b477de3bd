/** 回答の確認 — everything as it will be sent, each part with a way back; then the sending. */
import type { FormAnswer, SubmittedAnswer } from '@yakuba/contract/application';
import { itemsOf, type OpenForm } from '@yakuba/kernel/form';
import { type ReactElement, type ReactNode, useState } from 'react';

import { linkStyle } from '../../ui/control-style.ts';
import { Japanese, Told, useLanguage } from '../app/language.tsx';
import { useFee, useProcedure } from '../app/town.ts';
import { useTownCode } from '../app/use-place.ts';
import type { Filling } from '../draft/use-filling.ts';
import { AnswerFacts } from '../form/AnswerFacts.tsx';
import { confirmedItems, filledItems, stepOf, stepsOf } from '../form/form-steps.ts';
import { ItemList } from '../form/ItemList.tsx';
import { type ProblemLine, problemLines } from '../form/problem-lines.ts';
import { uploadTo } from '../form/upload.ts';
import { Choices } from '../ui/Choices.tsx';
import { FieldSet } from '../ui/Field.tsx';
import { Summary } from '../ui/Summary.tsx';
import { headingStyle, readable } from '../ui/style.ts';
import { FeeNote, NoFeeNotice } from './FeeNote.tsx';
import { SendIn } from './SendIn.tsx';

export interface CheckStepProps {
  id: string;
  filling: Filling;
  answer: FormAnswer;
  onDone: (submitted: SubmittedAnswer) => void;
  goTo: (step: number) => void;
}

export function CheckStep({ id, filling, answer, onDone, goTo }: CheckStepProps): ReactElement {
  const { say, language } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const { open } = filling;
  const confirmed = confirmedItems(open);
  const lines = problemLines(open, itemsOf(open.compiled.form), { language, say });
  const elsewhere = lines.filter(({ path }) => stepOf(open, path) >= 0);
  const here = lines.filter(({ path }) => stepOf(open, path) < 0);
  return (
    <div className={`${readable} flex flex-col gap-8`}>
      <p>{say('check.note')}</p>
      <Summary lines={attempt === 0 ? [] : here} attempt={attempt} />
      {stepsOf(open).map((section, step) => (
        <section key={section.name} aria-labelledby={`check-${section.name}`}>
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id={`check-${section.name}`} className={headingStyle}>
              <Told text={section.title} />
            </h2>
            <button type="button" onClick={() => goTo(step)} className={changeStyle}>
              <span aria-hidden="true">{say('check.change')}</span>
              <span className="sr-only">
                {say('check.change-what', { label: section.title[language] ?? section.title.ja })}
              </span>
            </button>
          </div>
          <AnswerFacts open={open} items={filledItems(open, section)} />
        </section>
      ))}
      <Outlet filling={filling} answer={answer} />
      <Elsewhere open={open} lines={elsewhere} goTo={goTo} />
      <ItemList
        filling={filling}
        items={confirmed}
        lines={attempt === 0 ? [] : here}
        upload={uploadTo(id, filling.flush)}
      />
      <Sending {...{ filling, answer }}>
        <SendIn
          id={id}
          move="submit"
          filling={filling}
          requiresSignature={answer.requiresSignature}
          isSound={() => {
            if (lines.length === 0) return true;
            setAttempt((count) => count + 1);
            return false;
          }}
          onDone={onDone}
        />
      </Sending>
    </div>
  );
}

interface SendingProps extends Pick<CheckStepProps, 'filling' | 'answer'> {
  children: ReactNode;
}

/** What it costs first; where the town has set no fee, it cannot be sent in. */
function Sending({ filling, answer, children }: SendingProps): ReactElement {
  const municipalityCode = useTownCode();
  const procedure = useProcedure(municipalityCode, answer.procedureCode);
  const copies = Number(filling.open.answers['copies'] ?? 1);
  const isCount = Number.isInteger(copies) && copies >= 1 && copies <= COPIES_MAX;
  const item = procedure.data?.fee?.certificateKind ?? null;
  const fee = useFee(municipalityCode, item, isCount ? copies : 1);
  if (item !== null && fee.data === null) return <NoFeeNotice />;
  return (
    <>
      {item !== null && fee.data ? <FeeNote fee={fee.data} /> : null}
      {children}
    </>
  );
}

const COPIES_MAX = 100;

interface ElsewhereProps {
  open: OpenForm;
  lines: readonly ProblemLine[];
  goTo: (step: number) => void;
}

/** What has to be put right on an earlier page. */
function Elsewhere({ open, lines, goTo }: ElsewhereProps): ReactElement | null {
  const { say } = useLanguage();
  if (lines.length === 0) return null;
  return (
    <div role="alert" className="rounded-8 border-2 border-error-2 px-5 py-4">
      <p className="text-std-17B-170 text-error-2">{say('check.problems')}</p>
      <ul>
        {lines.map(({ path, message }) => (
          <li key={path}>
            <button type="button" onClick={() => goTo(stepOf(open, path))} className={changeStyle}>
              <Japanese>{message}</Japanese>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outlet({ filling, answer }: Pick<CheckStepProps, 'filling' | 'answer'>) {
  const { say } = useLanguage();
  if (answer.outlets.length < 2) return null;
  return (
    <FieldSet id="outlet" label={say('fill.outlet')}>
      <Choices
        type="radio"
        name="outlet"
        choices={answer.outlets.map((one) => ({ value: one, label: say(`outlet.${one}`) }))}
        chosen={[filling.outlet]}
        onChoose={(value) => {
          const chosen = answer.outlets.find((one) => one === value);
          if (chosen) filling.chooseOutlet(chosen);
        }}
      />
    </FieldSet>
  );
}

const changeStyle = `min-h-11 cursor-pointer text-left text-std-17N-170 ${linkStyle}`;
