/**
 * 残る世帯の検査 — a new head is named once the clerk chose to name one.
 *
 * @spec juki 4.0.4
 */
import type { FieldProblem } from '@yakuba/kernel/refusal';

import { type Draft, valueAt } from '../../../form/path.ts';
import { relationshipProblems } from './household-problems.ts';

export function remainingProblems(draft: Draft): FieldProblem[] {
  const rows = valueAt(draft, 'remaining');
  const isNamed = Array.isArray(rows) && rows.length > 0;
  if (valueAt(draft, 'ui.headChoice') !== 'now' || isNamed) {
    return relationshipProblems(draft, 'remaining');
  }
  return [{ path: 'remaining', message: NOT_NAMED }];
}

const NOT_NAMED =
  '新しい世帯主を残る世帯員から選んでください。決められないときは「ここでは決めない」を選びます。';
