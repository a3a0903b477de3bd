/**
 * 届出の流れ — a change as a form in steps, ending with the check of the answers.
 *
 * @spec juki 4.0.9
 * @spec juki 2.3.2
 */
import { changeKinds } from '@yakuba/contract/resident';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { FieldProblem } from '@yakuba/kernel/refusal';
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { useSession } from '../../app/session.ts';
import { problemsWithin } from '../../form/draft-state.ts';
import { useStepFlow } from '../../form/use-step-flow.ts';
import type { ChangeDefinition, ChangeStepPage, ChangeView } from './change-form.ts';
import { CheckPage } from './check/CheckPage.tsx';
import { FinishedPage } from './FinishedPage.tsx';
import { forgetDraft } from './kept-draft.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { OpeningNotices } from './OpeningNotices.tsx';
import { householdPathOf } from './people-choice.ts';
import { StepForm } from './StepForm.tsx';
import { stepOfProblem } from './step-of-problem.ts';
import { type ChangeForm, type Opening, useChangeForm } from './use-change-form.ts';
import { useHousehold } from './use-household.ts';

export interface ChangeFlowProps {
  definition: ChangeDefinition;
  opening: Opening;
  /** Step of the address. */
  step: string | undefined;
  onMove: (step: string) => void;
  /** Begins anew, with nothing entered. */
  onAgain: () => void;
}

const checkStep: ChangeStepPage = {
  id: 'check',
  title: '入力内容の確認',
  paths: [],
  body: () => <></>,
  answers: () => [],
};

export function ChangeFlow(props: ChangeFlowProps): ReactElement {
  const { definition, opening, step, onMove, onAgain } = props;
  const change = useChangeForm(definition, opening);
  const view = useChangeView(definition, change, onMove);
  const pages = definition.steps(view);
  const steps = [...pages, checkStep];
  const flow = useStepFlow({ form: change.form, steps, current: step, onMove });
  const page = steps[flow.place - 1] ?? checkStep;
  const fix = useFix(view, pages);
  useHeadingFocus(page.id, problemsWithin(change.form.problems, page.paths).length > 0);
  if (change.sent)
    return <FinishedPage kind={definition.kind} sent={change.sent} onAgain={onAgain} />;
  return (
    <Page
      title={page.title}
      breadcrumb={[
        { key: 'kinds', step: <TextLink to="/changes/new">届出・職権</TextLink> },
        { key: 'kind', step: changeKinds[definition.kind] },
      ]}
      note={
        <p className="text-dns-16N-130 text-solid-gray-700">
          {`${changeKinds[definition.kind]}　手順 ${flow.place} / ${flow.count}`}
        </p>
      }
    >
      <OpeningNotices opening={opening} saving={change.saving} onAgain={onAgain} />
      {flow.isLast ? (
        <CheckPage {...{ definition, change, view, flow }} steps={pages} onFix={fix} />
      ) : (
        <StepForm key={page.id} {...{ page, change, view, flow }} />
      )}
      <LeaveGuard isUnsaved={change.isUnsaved} onDiscard={() => forgetDraft(change.place)} />
    </Page>
  );
}

function useChangeView(
  { people }: ChangeDefinition,
  { form }: ChangeForm,
  goTo: (step: string) => void,
): ChangeView {
  const [today] = useState(() => todayInJapan(new Date()));
  const { municipalityCode } = useSession();
  const { household, problem } = useHousehold(form.text(householdPathOf(people)));
  const townCode = municipalityCode;
  return { form, household, householdProblem: problem, today, townCode, goTo };
}

/** Back to the page of a problem, with its sentence beside the field. */
function useFix({ form, goTo }: ChangeView, steps: readonly ChangeStepPage[]) {
  return (problem: FieldProblem, problems: readonly FieldProblem[]): void => {
    const step = stepOfProblem(steps, problem.path);
    if (!step) return;
    form.refuse(problems.filter(({ path }) => stepOfProblem(steps, path) === step));
    goTo(step.id);
  };
}

/** Each step begins at its heading, or at the summary where something is wrong there. */
function useHeadingFocus(step: string, hasProblems: boolean): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (!hasProblems) document.querySelector<HTMLElement>('h1')?.focus();
  }, [step, hasProblems]);
}
