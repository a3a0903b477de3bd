/** 直すところの一覧 — each sentence with a way back to its field. */
import type { FieldProblem } from '@yakuba/kernel/refusal';
import type { ReactElement } from 'react';

import type { ApiProblem } from '../../../api/api-problem.ts';
import { type FieldLabels, summarySentence } from '../../../form/field-label.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { ChangeStepPage } from '../change-form.ts';
import { stepOfProblem } from '../step-of-problem.ts';

export interface ProblemListProps {
  labels: FieldLabels;
  steps: readonly ChangeStepPage[];
  problems: readonly FieldProblem[];
  failure: ApiProblem | null;
  onFix: (problem: FieldProblem) => void;
}

export function ProblemList(props: ProblemListProps): ReactElement {
  const { labels, steps, problems, failure, onFix } = props;
  const isSaid = problems.length > 0;
  return (
    <Notice kind="error" title="このままでは決裁へ回せません" announce="alert">
      {isSaid ? (
        <ul className="flex flex-col gap-1">
          {problems.map((problem) => {
            const step = stepOfProblem(steps, problem.path);
            return (
              <li key={`${problem.path} ${problem.message}`}>
                <span>{summarySentence(labels, problem.path, problem.message)}</span>
                {step ? (
                  <Button kind="quiet" onClick={() => onFix(problem)}>
                    「{step.title}」で直す
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : (
        <>
          <p>{failure?.detail}</p>
          {failure?.requestId ? (
            <p className="text-dns-14N-130">受付番号 {failure.requestId}</p>
          ) : null}
        </>
      )}
    </Notice>
  );
}
