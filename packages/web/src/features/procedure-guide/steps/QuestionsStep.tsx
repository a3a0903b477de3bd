/** 質問 — what no register knows; whatever is not pressed is not so. */
import { useQuery } from '@tanstack/react-query';
import type { GuideAnswer, GuideInput } from '@yakuba/contract/procedure-guide';
import { type ReactElement, useState } from 'react';

import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import {
  type AskedQuestion,
  answered,
  askedOnce,
  isPressed,
  withAnswer,
  withRestNo,
} from '../answer-questions.ts';
import type { StepProps } from '../GuidePage.tsx';
import { PersonChoices } from '../parts/PersonChoices.tsx';
import { StepFrame } from '../parts/StepFrame.tsx';
import { Tile } from '../parts/Tile.tsx';
import { guideQuery, useGuideMoves } from '../use-guiding.ts';

export function QuestionsStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  // Asked without what was answered here before, so that going back shows every question again.
  const unanswered: GuideInput = { ...held.guide, answers: {}, people: {}, written: {} };
  const { data, error, refetch } = useQuery(guideQuery(unanswered));
  const [guide, setGuide] = useState(held.guide);
  const questions = data ? askedOnce(data) : [];
  const household = questions.filter(({ people }) => people === null);
  const personal = questions.filter(({ people }) => people !== null);
  return (
    <StepFrame
      title="あてはまるものを押してください"
      lead="押さなかったものは「いいえ」になります。台帳で分かることは聞きません。"
      failure={moves.failure}
      onBack={() => moves.go('people')}
      next={{
        label: '次へ',
        busy: moves.isBusy && '調べています',
        run: () => void moves.keepAndGo('procedures', { guide: withRestNo(guide, questions) }),
      }}
    >
      {error ? <ProblemNotice thrown={error} onRetry={refetch} /> : null}
      {data ? null : <Skeleton lines={6} label="質問を読み込んでいます" />}
      {data && questions.length === 0 ? (
        <p className="text-std-20N-150">お聞きすることはありません。</p>
      ) : null}
      {household.length > 0 ? (
        <section aria-label="世帯のこと" className="grid gap-3 lg:grid-cols-2">
          {household.map((question) => (
            <Tile
              key={question.name}
              isPressed={isPressed(guide, question, null)}
              onPress={() =>
                setGuide(
                  withAnswer(guide, question, {
                    key: null,
                    value: !isPressed(guide, question, null),
                  }),
                )
              }
            >
              {question.title}
            </Tile>
          ))}
        </section>
      ) : null}
      {data
        ? personal.map((question) => (
            <PersonQuestion
              key={question.name}
              {...{ question, guide, setGuide }}
              people={data.people}
            />
          ))
        : null}
    </StepFrame>
  );
}

interface PersonQuestionProps {
  question: AskedQuestion;
  guide: GuideInput;
  people: GuideAnswer['people'];
  setGuide: (guide: GuideInput) => void;
}

function PersonQuestion({ question, guide, people, setGuide }: PersonQuestionProps): ReactElement {
  const asked = people.filter(({ key }) => question.people?.includes(key));
  if (question.kind === 'choice') {
    return (
      <PersonChoices
        question={question}
        people={asked}
        chosenBy={(key) => answered(guide, question, key)}
        onChoose={(keys, value) =>
          setGuide(keys.reduce((held, key) => withAnswer(held, question, { key, value }), guide))
        }
      />
    );
  }
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-std-20B-150">
        {question.title}
        <span className="ml-3 text-std-18N-160">あてはまる方を押してください</span>
      </legend>
      <div className="flex flex-wrap gap-3">
        {asked.map(({ key, fullName }) => (
          <Tile
            key={key}
            isPressed={isPressed(guide, question, key)}
            onPress={() =>
              setGuide(
                withAnswer(guide, question, { key, value: !isPressed(guide, question, key) }),
              )
            }
          >
            {fullName} さん
          </Tile>
        ))}
      </div>
    </fieldset>
  );
}
