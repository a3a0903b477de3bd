/** 一人ずつの選択 — one press for everybody alike, and one more for whoever differs. */
import type { ReactElement } from 'react';

import type { AskedQuestion } from '../answer-questions.ts';
import { TileChoice } from './TileChoice.tsx';

export interface PersonChoicesProps {
  question: AskedQuestion;
  people: readonly { readonly key: string; readonly fullName: string }[];
  chosenBy: (key: string) => unknown;
  onChoose: (keys: readonly string[], value: string) => void;
}

export function PersonChoices(props: PersonChoicesProps): ReactElement {
  const { question, people, chosenBy, onChoose } = props;
  const [first] = people;
  const values = people.map(({ key }) => String(chosenBy(key) ?? ''));
  const isSame = values.every((value) => value === values[0]);
  if (people.length === 1 && first) {
    return (
      <TileChoice
        id={`${question.name}-${first.key}`}
        legend={`${question.title}（${first.fullName} さん）`}
        value={values[0] ?? ''}
        choices={question.choices}
        onChoose={(value) => onChoose([first.key], value)}
      />
    );
  }
  return (
    <section aria-label={question.title} className="flex flex-col gap-4">
      <TileChoice
        id={`${question.name}-all`}
        legend={`${question.title}（全員が同じとき）`}
        value={isSame ? (values[0] ?? '') : ''}
        choices={question.choices}
        onChoose={(value) =>
          onChoose(
            people.map(({ key }) => key),
            value,
          )
        }
      />
      <details open={!isSame} className="rounded-12 border border-solid-gray-300 px-5 py-2">
        <summary className="min-h-11 cursor-pointer content-center text-std-18B-160">
          一人ずつ選ぶ
        </summary>
        <div className="flex flex-col gap-5 py-3">
          {people.map(({ key, fullName }, place) => (
            <TileChoice
              key={key}
              id={`${question.name}-${key}`}
              legend={`${question.title}　${fullName} さん`}
              value={values[place] ?? ''}
              choices={question.choices}
              onChoose={(value) => onChoose([key], value)}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
