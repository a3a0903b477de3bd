/** 修正後の内容欄 — the field that fits an item: text, date, 不詳日, number, choice. */
import { article3045Classes, type ResidentItem } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { Choice } from '../../../ui/Select.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { UncertainDateField } from '../../../ui/UncertainDateField.tsx';
import { RelationshipField } from './RelationshipField.tsx';
import { sexChoices } from './sex-choices.ts';

export interface CorrectionValueProps {
  form: DraftForm;
  /** Path of one correction. */
  path: string;
  item: ResidentItem;
  hint: string;
}

export function CorrectionValue(props: CorrectionValueProps): ReactElement {
  const { form, path, item, hint } = props;
  const { label } = item;
  const at = `${path}.value`;
  const error = form.error(at) ?? form.error(path);
  const choices = choicesOf[item.name];
  if (item.name === 'relationship') {
    return <RelationshipField form={form} path={at} label={label} hint={hint} />;
  }
  if (item.kind === 'flag') {
    const field = form.choiceField(at);
    return <RadioGroup {...field} {...{ label, hint, error }} choices={flagChoices} />;
  }
  if (item.kind === 'uncertain') {
    const field = form.uncertainDateField(`${path}.when`);
    const id = form.fieldId(at);
    return <UncertainDateField {...field} {...{ id, label, hint, error: error ?? field.error }} />;
  }
  if (item.kind === 'date')
    return <DateField {...form.dateField(at)} {...{ label, hint, error }} />;
  const field = { ...form.textField(at), label, hint, error };
  if (choices) return <Select {...field} choices={choices} placeholder="選んでください" />;
  return <TextField {...field} width={item.kind === 'count' ? 'xs' : 'l'} />;
}

const flagChoices: readonly Choice[] = [
  { value: 'true', label: '該当する' },
  { value: 'false', label: '該当しない' },
];
const choicesOf: Readonly<Record<string, readonly Choice[]>> = {
  sex: sexChoices,
  article3045Class: article3045Classes.map((name) => ({ value: name, label: name })),
};
