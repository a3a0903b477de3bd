/**
 * 確認の手順 — the answers, what follows from them, and what must be mended before sending.
 *
 * @spec juki 4.0.9
 */
import type { FieldProblem } from '@yakuba/kernel/refusal';
import type { ReactElement } from 'react';

import { AnswerCheck, type AnswerPart } from '../../../form/AnswerCheck.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { PreviewPeople } from './PreviewPeople.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { PreviewAnswer } from './use-preview.ts';

export interface CheckStepProps {
  view: ChangeView;
  steps: readonly ChangeStepPage[];
  answer: PreviewAnswer;
  onFix: (problem: FieldProblem) => void;
}

export function CheckStep({ view, steps, answer, onFix }: CheckStepProps): ReactElement {
  const { preview, isPending, problems, failure } = answer;
  const parts = steps.map(
    (step): AnswerPart => ({ step: step.id, title: step.title, items: step.answers(view) }),
  );
  return (
    <>
      {problems.length > 0 || failure ? (
        <ProblemList
          labels={view.form.labels}
          steps={steps}
          problems={problems}
          failure={failure}
          onFix={onFix}
        />
      ) : null}
      {preview && preview.alerts.length > 0 ? (
        <Notice kind="warning" title="確かめてください" announce="status">
          <ul className="list-disc pl-5">
            {preview.alerts.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {isPending ? <Skeleton lines={4} label="異動の内容を確かめています" /> : null}
      {preview ? <PreviewPeople people={preview.people} /> : null}
      <AnswerCheck parts={parts} onChange={view.goTo} />
    </>
  );
}
