/** 転入と同時の出生届 — the reason is then that of the moving in. @spec juki 4.1.0.1 */
import type { ReactElement } from 'react';

import { valueAt } from '../../../form/path.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { UncertainDateField } from '../../../ui/UncertainDateField.tsx';
import { choiceAnswer, dateAnswer } from '../answers.ts';
import type { ChangeView } from '../change-form.ts';
import type { NotificationStepOptions } from '../steps/notification-step.tsx';
import { origins } from './OriginFields.tsx';

const choices = Object.entries(origins).map(([value, label]) => ({ value, label }));

/** On the first page of a birth. */
export const simultaneousMove: NotificationStepOptions = {
  title: '出生の届出・通知',
  extraPaths: ['movingIn'],
  extra: (view) => <SimultaneousMove view={view} />,
  extraAnswers: ({ form }) =>
    isMoving(form.values.movingIn)
      ? [choiceAnswer(form, 'movingIn.origin', origins), dateAnswer(form, 'movingIn.effectiveOn')]
      : [],
};

function SimultaneousMove({ view: { form } }: { view: ChangeView }): ReactElement {
  const isShown = isMoving(valueAt(form.values, 'movingIn'));
  return (
    <>
      <Checkbox
        id={form.fieldId('movingIn')}
        label="転入届と同時の届出である"
        checked={isShown}
        onChange={({ target }) =>
          form.set('movingIn', target.checked ? { origin: 'domestic' } : '')
        }
      />
      {isShown ? (
        <>
          <RadioGroup {...form.choiceField('movingIn.origin')} choices={choices} required />
          <UncertainDateField {...form.uncertainDateField('movingIn.effectiveOn')} required />
        </>
      ) : null}
    </>
  );
}

function isMoving(held: unknown): boolean {
  return typeof held === 'object' && held !== null;
}
