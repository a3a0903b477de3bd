/** 手順 — a form in steps that ends with a page to check the answers. */
import type { DraftForm } from './use-draft-form.ts';

export interface FormStep {
  readonly id: string;
  readonly title: string;
  /** Paths that must be right before the next step; all below them count, but for `path!`. */
  readonly paths: readonly string[];
}

export interface StepFlowOptions {
  readonly form: DraftForm;
  /** The last step is the check of the answers and has no paths. */
  readonly steps: readonly FormStep[];
  /** Id from the address of the page (search parameter `step`); unknown ids mean the first. */
  readonly current: string | undefined;
  /** Moves the page to a step, adding it to the browser's history. */
  onMove(step: string): void;
}

export interface StepFlow {
  readonly step: FormStep;
  /** 1 for the first. */
  readonly place: number;
  readonly count: number;
  readonly isLast: boolean;
  /** Checks this step and moves on; stays with the problems shown otherwise. */
  next(): void;
  back(): void;
  goTo(step: string): void;
}

export function useStepFlow({ form, steps, current, onMove }: StepFlowOptions): StepFlow {
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === current),
  );
  const step = steps[index];
  if (!step) throw new RangeError('a form in steps has at least one');
  return {
    step,
    place: index + 1,
    count: steps.length,
    isLast: index === steps.length - 1,
    next() {
      const following = steps[index + 1];
      if (following && form.check(step.paths)) onMove(following.id);
    },
    back() {
      const previous = steps[index - 1];
      if (previous) onMove(previous.id);
    },
    goTo: onMove,
  };
}
