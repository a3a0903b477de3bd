/**
 * 届出欄 — the days, who came to the counter, and remarks.
 *
 * 異動日 is empty at first; 届出日 is today.
 *
 * @spec juki 4.0.3
 * @spec juki 4.1.0.2
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { UncertainDateField } from '../../../ui/UncertainDateField.tsx';

export const DATE_HINT = '和暦7桁（5081101）、西暦8桁、「令和8年11月1日」のどれでも入力できます。';

export function NotificationFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <>
      <UncertainDateField {...form.uncertainDateField('effectiveOn')} hint={DATE_HINT} required />
      <DateField {...form.dateField('notifiedOn')} required />
      <NotifierFields form={form} />
      <TextArea {...form.textField('note')} rows={2} />
    </>
  );
}

export function NotifierFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <>
      <TextField {...form.textField('notifier.name')} />
      <TextField
        {...form.textField('notifier.relation')}
        width="s"
        hint="例　本人、世帯主、代理人"
      />
      <TextField {...form.textField('notifier.contact')} width="s" inputMode="tel" />
    </>
  );
}
