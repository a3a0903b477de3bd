/** 転入元の選択 — from within Japan or from abroad. @spec juki 4.1.0.1 */
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { choiceAnswer } from '../answers.ts';
import type { NotificationStepOptions } from '../steps/notification-step.tsx';

export const origins = { domestic: '国内（国内転入）', abroad: '国外（国外転入等）' } as const;

const choices = Object.entries(origins).map(([value, label]) => ({ value, label }));

/** On the first page of a moving in. */
export const originFields: NotificationStepOptions = {
  extraPaths: ['origin'],
  extra: ({ form }) => (
    <RadioGroup
      {...form.choiceField('origin')}
      choices={choices}
      onChange={(origin) => {
        form.set('origin', origin);
        form.set('previousAddress', {});
      }}
      required
    />
  ),
  extraAnswers: ({ form }) => [choiceAnswer(form, 'origin', origins)],
};
