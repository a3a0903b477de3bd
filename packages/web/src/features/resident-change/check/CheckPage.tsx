/** 確認の画面 — the last page: everything at a glance, then on to the decision. */
import type { FieldProblem } from '@yakuba/kernel/refusal';
import type { ReactElement } from 'react';

import type { StepFlow } from '../../../form/use-step-flow.ts';
import { Button } from '../../../ui/Button.tsx';
import type { ChangeDefinition, ChangeStepPage, ChangeView } from '../change-form.ts';
import { namedPath } from '../fields/use-alike-records.ts';
import { SaveDraftButton } from '../SaveDraftButton.tsx';
import type { ChangeForm } from '../use-change-form.ts';
import { CheckStep } from './CheckStep.tsx';
import { type PreviewAnswer, usePreview } from './use-preview.ts';

export interface CheckPageProps {
  definition: ChangeDefinition;
  change: ChangeForm;
  view: ChangeView;
  flow: StepFlow;
  steps: readonly ChangeStepPage[];
  onFix: (problem: FieldProblem, problems: readonly FieldProblem[]) => void;
}

export function CheckPage(props: CheckPageProps): ReactElement {
  const { definition, change, view, flow, steps, onFix } = props;
  const { form, saving } = change;
  const previewed = usePreview(definition, form.values);
  const answer = withRefusal(previewed, change);
  const isReady = answer.preview !== null && answer.problems.length === 0;
  return (
    <div className="flex flex-col gap-6">
      <CheckStep
        view={view}
        steps={steps}
        answer={answer}
        onFix={(problem) => {
          rememberNamed(view, answer, problem);
          onFix(problem, answer.problems);
        }}
      />
      <div data-screen-only className="flex flex-wrap items-center gap-3 pt-2">
        {isReady ? (
          <Button
            kind="primary"
            busy={form.isBusy && '送っています'}
            onClick={() => void form.submit()}
          >
            決裁へ回す
          </Button>
        ) : null}
        <Button onClick={flow.back}>前へ戻る</Button>
        <SaveDraftButton saving={saving} />
      </div>
    </div>
  );
}

/** A refusal of the sending itself, until what it named has been mended. */
function withRefusal(answer: PreviewAnswer, { form }: ChangeForm): PreviewAnswer {
  const { failure } = form;
  if (!failure || answer.problems.length > 0) return answer;
  const problems = failure.errors.filter(({ path, message }) =>
    form.problems.some((held) => held.path === path && held.message === message),
  );
  const isMended = failure.errors.length > 0 && problems.length === 0;
  return isMended ? answer : { ...answer, problems, failure };
}

/** 再転入 — the record that the server named is shown on the page of the person. */
function rememberNamed({ form }: ChangeView, { failure }: PreviewAnswer, problem: FieldProblem) {
  const index = /^members\.(\d+)/.exec(problem.path)?.[1];
  const number = /宛名番号 (\d+)/u.exec(problem.message)?.[1];
  const isReentry = failure?.code.startsWith('resident.moving_in.reentry') ?? false;
  if (isReentry && index && number) form.set(namedPath(Number(index)), number);
}
