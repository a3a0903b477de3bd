/** 節の記入 — one section to be filled in; what is wrong stands beside its field, and above all. */
import type { AnswerValue, FormSection, OpenForm } from '@yakuba/kernel/form';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';

import { Told, useLanguage } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Summary } from '../ui/Summary.tsx';
import { readable } from '../ui/style.ts';
import { filledItems } from './form-steps.ts';
import type { Upload } from './ItemField.tsx';
import { ItemList } from './ItemList.tsx';
import { problemLines } from './problem-lines.ts';

export interface SectionStepProps {
  filling: {
    readonly open: OpenForm;
    change(name: string, value: AnswerValue): void;
  };
  section: FormSection;
  /** Said above the fields: that the register has filled them in. */
  note?: ReactNode;
  upload: Upload;
  onNext: () => void;
  onBack?: () => void;
}

export function SectionStep(props: SectionStepProps): ReactElement {
  const { filling, section, note, upload, onNext, onBack } = props;
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
      {note}
      <ItemList
        filling={filling}
        items={items}
        lines={attempt === 0 ? [] : lines}
        upload={upload}
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
