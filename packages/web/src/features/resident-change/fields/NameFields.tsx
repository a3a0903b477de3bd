/**
 * 氏名欄 — a Japanese resident's name; the reading is filled in from what is typed.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.18
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { useFurigana } from '../../../form/use-furigana.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FieldGroup, FieldRow } from './FieldGroup.tsx';

export interface NameFieldsProps {
  form: DraftForm;
  path: string;
}

export function NameFields({ form, path }: NameFieldsProps): ReactElement {
  const at = (item: string) => `${path}.${item}`;
  return (
    <FieldGroup id={form.fieldId(path)} title="氏名" error={form.error(path)}>
      <FieldRow>
        <ReadName form={form} name={at('familyName')} kana={at('familyNameKana')} required />
        <ReadName form={form} name={at('givenName')} kana={at('givenNameKana')} />
      </FieldRow>
      <Checkbox {...form.checkField(at('isKanaConfirmed'))} />
      <details open={form.text(at('formerFamilyName')) !== ''}>
        <summary className="min-h-11 cursor-pointer py-2 text-dns-16N-130">旧氏を記載する</summary>
        <FieldRow>
          <ReadName form={form} name={at('formerFamilyName')} kana={at('formerFamilyNameKana')} />
        </FieldRow>
      </details>
    </FieldGroup>
  );
}

interface ReadNameProps {
  form: DraftForm;
  name: string;
  kana: string;
  required?: boolean;
}

/** 氏名とフリガナ — a name and, beside it, its reading. */
export function ReadName({ form, name, kana, required = false }: ReadNameProps): ReactElement {
  const furigana = useFurigana({
    reading: form.text(kana),
    onReading: (reading) => form.set(kana, reading),
  });
  return (
    <>
      <TextField {...form.textField(name)} {...furigana} width="s" required={required} />
      <TextField {...form.textField(kana)} width="s" />
    </>
  );
}
