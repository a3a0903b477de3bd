/** 補正の求め — exactly the items that are wrong, each with its own sentence, and one day. */
import { applicationRoutes as routes } from '@yakuba/contract/application';
import { addDays, todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type AnswerRow, type AnswerSection, answerSections } from './answer-rows.ts';
import { StepActions } from './StepActions.tsx';
import type { StepFormProps } from './StepPanel.tsx';
import { useAfterStep } from './use-application.ts';

interface Wrong {
  readonly path: string;
  readonly message: string;
}

const labels = {
  dueOn: '補正の期限',
  fields: '補正する項目',
  'fields.*.path': '補正する項目',
  'fields.*.message': '直してほしい内容',
};

export function AskCorrectionForm({ application, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const { id, problems } = application;
  const form = useDraftForm({
    id: 'correction',
    schema: bodySchema(routes.askCorrection),
    labels,
    // What the check of form has found already is what a clerk would begin with.
    initial: { fields: problems.map(({ path, message }) => ({ path, message })), dueOn: '' },
    send: (body, idempotencyKey) =>
      call(routes.askCorrection, { params: { id }, body }, { idempotencyKey }),
    onSent: afterStep,
  });
  const dueIn = (days: number) => form.set('dueOn', addDays(todayInJapan(new Date()), days));
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="補正を求める" onClose={onClose} />}
    >
      <p className="text-std-16N-170">
        直してほしい項目だけを選びます。申請した方には、選んだ項目だけが直せる形で示されます。
      </p>
      <fieldset id={form.fieldId('fields')} className="flex flex-col gap-4">
        <legend className="mb-2 text-dns-16B-130">補正する項目</legend>
        {answerSections(application).map((section) => (
          <SectionChoices key={section.name} form={form} section={section} />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-end gap-3">
        <DateField {...form.dateField('dueOn')} required />
        <Button onClick={() => dueIn(7)}>1週間後</Button>
        <Button onClick={() => dueIn(14)}>2週間後</Button>
      </div>
    </DraftFormFrame>
  );
}

function SectionChoices({ form, section }: { form: DraftForm; section: AnswerSection }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-dns-14B-130 text-solid-gray-800">{section.title}</p>
      <ul className="grid gap-x-8 lg:grid-cols-2">
        {section.rows.map((row) => (
          <li key={row.name} className={lineOf(form, row)}>
            <ItemChoice form={form} row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ItemChoice({ form, row }: { form: DraftForm; row: AnswerRow }): ReactElement {
  const at = placeOf(form, row.name);
  const toggle = () => {
    if (at >= 0) form.removeRow('fields', at);
    else form.set('fields', [...chosenIn(form), { path: row.name, message: '' }]);
  };
  return (
    <div className="flex flex-col gap-2">
      <Checkbox
        id={`correction-choose-${row.name}`}
        label={row.label}
        hint={row.written.join('　') || '未記入'}
        checked={at >= 0}
        onChange={toggle}
      />
      {at < 0 ? null : (
        <div className="pb-2 pl-7">
          <TextArea
            {...form.textField(`fields.${at}.message`)}
            label={`「${row.label}」について、直してほしい内容`}
            required
            rows={2}
          />
        </div>
      )}
    </div>
  );
}

/** What is chosen takes the whole width, for the sentence below it. */
function lineOf(form: DraftForm, { name }: AnswerRow): string {
  const isChosen = placeOf(form, name) >= 0;
  return `border-b border-solid-gray-200 py-1 ${isChosen ? 'lg:col-span-2' : ''}`;
}

function chosenIn(form: DraftForm): readonly Wrong[] {
  return (form.values['fields'] ?? []) as readonly Wrong[];
}

function placeOf(form: DraftForm, item: string): number {
  return chosenIn(form).findIndex(({ path }) => path.split('.')[0] === item);
}
