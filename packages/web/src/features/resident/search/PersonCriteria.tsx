/** 人と住所の条件 — sex, relationship, address and why a record was closed. */
import { changeReasons, recordScopes, sexes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { choicesOf } from '../words/choices-of.ts';

export function PersonCriteria({ form }: { form: DraftForm }): ReactElement {
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 lg:grid-cols-4">
      <TextField {...form.textField('address')} width="full" hint="町字・番地。過去の住所も探す" />
      <TextField {...form.textField('machiAzaCode')} width="full" hint="7桁の数字" />
      <TextField {...form.textField('katagaki')} width="full" hint="建物名・部屋番号" />
      <TextField {...form.textField('relationship')} width="full" hint="例 世帯主、妻、子の子" />
      <Select
        {...form.textField('sex')}
        width="full"
        placeholder="指定しない"
        choices={choicesOf(sexes)}
      />
      <Select
        {...form.textField('closingReason')}
        width="full"
        placeholder="指定しない"
        choices={closingReasons}
      />
      <Select {...form.textField('records')} width="full" choices={choicesOf(recordScopes)} />
    </div>
  );
}

const closingReasons = Object.entries(changeReasons)
  .filter(([, { category }]) => category === 'deletion')
  .map(([value, { label }]) => ({ value, label }));
