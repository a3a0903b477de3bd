/**
 * 転出届の手順 — the day of moving out, which may lie ahead, and who came.
 *
 * @spec juki 4.1.3.0.1
 */
import { DateField } from '../../../ui/DateField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { dateAnswer } from '../answers.ts';
import type { ChangeStepPage } from '../change-form.ts';
import { NotifierFields } from '../fields/NotificationFields.tsx';
import { notifierAnswers } from './notification-step.tsx';

export const movingOutStep: ChangeStepPage = {
  id: 'notification',
  title: '届出',
  paths: ['effectiveOn', 'notifiedOn', 'notifier', 'note'],
  body: ({ form }) => (
    <>
      <DateField
        {...form.dateField('effectiveOn')}
        hint="届出日より後の日も入力できます（例　5081201）。"
        required
      />
      <DateField {...form.dateField('notifiedOn')} required />
      <NotifierFields form={form} />
      <TextArea {...form.textField('note')} rows={2} />
    </>
  ),
  answers: (view) => [
    dateAnswer(view.form, 'effectiveOn'),
    dateAnswer(view.form, 'notifiedOn'),
    ...notifierAnswers(view),
  ],
};
