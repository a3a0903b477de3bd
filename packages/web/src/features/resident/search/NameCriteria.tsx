/** 氏名の条件 — a name or a reading: which names are looked at, and how they must match. */
import { matchModes, nameScopes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { choicesOf } from '../words/choices-of.ts';

export interface NameCriteriaProps {
  form: DraftForm;
  part: 'name' | 'kana';
}

export function NameCriteria({ form, part }: NameCriteriaProps): ReactElement {
  const scope = form.textField(`${part}.scope`);
  const match = form.textField(`${part}.match`);
  return (
    <div className="col-span-full flex flex-wrap items-end gap-3">
      <TextField {...form.textField(`${part}.text`)} width="l" />
      <Select {...scope} label="種類" aria-label={scope.label} width="s" choices={scopes} />
      <Select {...match} label="一致" aria-label={match.label} width="s" choices={matches} />
    </div>
  );
}

const scopes = choicesOf(nameScopes);
const matches = choicesOf(matchModes);
