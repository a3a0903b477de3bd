/** 誤りの手順 — on which page of a form the field of a problem stands. */
import { isCovered, isWithin } from '../../form/path.ts';
import type { FormStep } from '../../form/use-step-flow.ts';

/** The page whose fields hold the path, or whose fields lie below it. */
export function stepOfProblem<Step extends FormStep>(
  steps: readonly Step[],
  path: string,
): Step | undefined {
  if (path === '') return undefined;
  return (
    steps.find(({ paths }) => paths.some((root) => isCovered(path, root))) ??
    steps.find(({ paths }) => paths.some((root) => isWithin(root, path)))
  );
}
