/**
 * 職権の日付欄 — what led to an act by authority, and the day that it then bears.
 *
 * The day of 戸籍届出・通知 or of 申出 is today at first; only the one that applies is kept.
 *
 * @spec juki 4.2.0.4
 * @spec juki 4.2.0.5
 */
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { UncertainDateField } from '../../../ui/UncertainDateField.tsx';
import { DATE_HINT } from './NotificationFields.tsx';

export const occasions = {
  own: '町の調査・確認',
  notice: '戸籍の届出・通知',
  request: '本人の申出・請求',
} as const;

const dayOf = { notice: 'noticeOn', request: 'requestedOn' } as const;
const choices = Object.entries(occasions).map(([value, label]) => ({ value, label }));

export interface AuthorityFieldsProps {
  form: DraftForm;
  today: PlainDate;
}

export function AuthorityFields({ form, today }: AuthorityFieldsProps): ReactElement {
  const occasion = occasionOf(form);
  return (
    <>
      <UncertainDateField {...form.uncertainDateField('effectiveOn')} hint={DATE_HINT} required />
      <RadioGroup
        {...form.choiceField('ui.occasion')}
        value={occasion}
        choices={choices}
        onChange={(chosen) => {
          form.set('ui.occasion', chosen);
          for (const [name, path] of Object.entries(dayOf)) {
            form.set(path, name === chosen ? today : '');
          }
        }}
      />
      {occasion === 'own' ? null : (
        <DateField
          {...form.dateField(dayOf[occasion])}
          hint={`${formatWareki(today)}を入れてあります。違うときは直します。`}
        />
      )}
      <TextArea {...form.textField('note')} rows={2} />
    </>
  );
}

/** 職権のきっかけ — as chosen, or as the days of a draft tell. */
export function occasionOf(form: DraftForm): keyof typeof occasions {
  const chosen = form.text('ui.occasion');
  if (chosen === 'own' || chosen === 'notice' || chosen === 'request') return chosen;
  if (form.text('noticeOn') !== '') return 'notice';
  return form.text('requestedOn') === '' ? 'own' : 'request';
}
