/** 入力の見本 — every field, bound to a draft as the features do it. */
import { movingInInput } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { DraftFormFrame } from '../src/form/DraftFormFrame.tsx';
import { useDraftForm } from '../src/form/use-draft-form.ts';
import { useFurigana } from '../src/form/use-furigana.ts';
import { Button } from '../src/ui/Button.tsx';
import { Checkbox } from '../src/ui/Checkbox.tsx';
import { DateField } from '../src/ui/DateField.tsx';
import { RadioGroup } from '../src/ui/RadioGroup.tsx';
import { Section } from '../src/ui/Section.tsx';
import { Select } from '../src/ui/Select.tsx';
import { TextArea } from '../src/ui/TextArea.tsx';
import { TextField } from '../src/ui/TextField.tsx';
import { UncertainDateField } from '../src/ui/UncertainDateField.tsx';

const schema = z.object({
  ...movingInInput.pick({ effectiveOn: true, notifiedOn: true, note: true }).shape,
  name: z.string().min(1, '氏名を入力してください。'),
  nameKana: z.string().min(1, 'フリガナを入力してください。'),
  sex: z.enum(['1', '2'], '性別を選んでください。'),
  relationship: z.string().min(1, '続柄を選んでください。'),
});

const labels = {
  effectiveOn: '異動日',
  notifiedOn: '届出日',
  name: '氏名',
  nameKana: '氏名フリガナ',
  sex: '性別',
  relationship: '続柄',
  note: '備考',
  isChecked: '再転入でないことを確認した',
};

export function FormSamples(): ReactElement {
  const form = useDraftForm({
    id: 'sample-form',
    schema,
    labels,
    initial: { notifiedOn: '2026-11-20' },
    tidy: { name: (text) => text.trim().replaceAll(/\s+/g, '　') },
    send: () => Promise.resolve(),
  });
  const furigana = useFurigana({
    reading: form.text('nameKana'),
    onReading: (reading) => form.set('nameKana', reading),
  });
  return (
    <Section id="fields" title="転入届の一部">
      <DraftFormFrame
        form={form}
        labels="beside"
        actions={
          <>
            <Button type="submit" kind="primary">
              確認へ進む
            </Button>
            <Button>下書きを保存する</Button>
          </>
        }
      >
        <UncertainDateField
          {...form.uncertainDateField('effectiveOn')}
          hint="和暦7桁（5081120）、西暦8桁、または「令和8年11月20日」の形で入力します。"
          required
        />
        <DateField {...form.dateField('notifiedOn')} required />
        <TextField {...form.textField('name')} {...furigana} required />
        <TextField {...form.textField('nameKana')} required />
        <RadioGroup
          {...form.choiceField('sex')}
          required
          choices={[
            { value: '1', label: '男' },
            { value: '2', label: '女' },
          ]}
        />
        <Select
          {...form.textField('relationship')}
          placeholder="選んでください"
          width="s"
          choices={['世帯主', '妻', '夫', '子'].map((value) => ({ value, label: value }))}
        />
        <TextArea {...form.textField('note')} />
        <Checkbox {...form.checkField('isChecked')} />
      </DraftFormFrame>
    </Section>
  );
}
