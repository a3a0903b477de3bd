/**
 * 修正項目の手順 — one page a person: items with their present and their new content.
 *
 * @spec juki 4.2.3.1
 */
import { valueAt } from '../../../form/path.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { type AmendingReason, itemNamed } from '../correctable-items.ts';
import { CorrectionRows } from '../fields/CorrectionRows.tsx';
import { correctionWords } from '../fields/correction-words.ts';
import { nameOf } from './people-step.tsx';

export function correctionSteps(view: ChangeView): readonly ChangeStepPage[] {
  const people = valueAt(view.form.values, 'people');
  if (!Array.isArray(people)) return [];
  return people.map((person: unknown, place) => {
    const number = String(valueAt(person, 'addresseeNumber') ?? '');
    return {
      id: `items-${place + 1}`,
      title: `${nameOf(view, number)}の修正する項目`,
      paths: [`people.${place}`],
      labels: 'above',
      body: ({ form }) => (
        <CorrectionRows
          form={form}
          path={`people.${place}.corrections`}
          addresseeNumber={number}
          reason={reasonOf(view)}
        />
      ),
      answers: ({ form }) => {
        const rows = valueAt(form.values, `people.${place}.corrections`);
        return (Array.isArray(rows) ? rows : []).map((row: unknown) => ({
          term: itemNamed(String(valueAt(row, 'item')))?.label ?? '',
          value: correctionWords(row),
        }));
      },
    };
  });
}

/** Without a reason of its own it is 誤記修正. */
function reasonOf({ form }: ChangeView): AmendingReason {
  const isAct = Object.hasOwn(form.values, 'reason');
  return isAct ? (form.text('reason') as AmendingReason) : 'clerical_correction';
}
