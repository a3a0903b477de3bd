/** 回答の一覧 — answers as they are read back, in the order of the form. */
import type { FormItem, OpenForm } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Japanese, Told, useLanguage } from '../app/language.tsx';
import { Facts } from '../ui/Facts.tsx';
import { answerWords } from './answer-words.ts';

export interface AnswerFactsProps {
  open: OpenForm;
  items: readonly FormItem[];
}

export function AnswerFacts({ open, items }: AnswerFactsProps): ReactElement {
  const { say, language } = useLanguage();
  const asked = items.filter(({ kind }) => kind !== 'explanation' && kind !== 'signature');
  return (
    <Facts
      facts={asked.map((item) => {
        const words = answerWords(item, open.states.get(item.name)?.value ?? null, language);
        const lines = words.map((line) => (
          <span key={line} className="block">
            <Japanese>{line}</Japanese>
          </span>
        ));
        return {
          key: item.name,
          term: <Told text={item.label} />,
          value:
            lines.length > 0 ? (
              lines
            ) : (
              <span className="text-solid-gray-700">{say('check.unanswered')}</span>
            ),
        };
      })}
    />
  );
}
