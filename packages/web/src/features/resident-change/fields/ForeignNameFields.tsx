/**
 * 外国人住民の氏名欄 — letters as on the residence card, kanji beside them, and 通称.
 *
 * @spec juki 1.1.2
 */
import type { ReactElement } from 'react';

import { TextField } from '../../../ui/TextField.tsx';
import { FieldGroup, FieldRow } from './FieldGroup.tsx';
import { type NameFieldsProps, ReadName } from './NameFields.tsx';

export function ForeignNameFields({ form, path }: NameFieldsProps): ReactElement {
  const at = (item: string) => `${path}.${item}`;
  return (
    <FieldGroup id={form.fieldId(path)} title="氏名" error={form.error(path)}>
      <FieldRow>
        <TextField {...form.textField(at('romanName'))} hint="在留カードのとおり" required />
        <TextField {...form.textField(at('kanjiName'))} hint="漢字の氏名がある方だけ" />
        <TextField {...form.textField(at('fullNameKana'))} hint="カタカナ" />
      </FieldRow>
      <details open={form.text(at('commonName')) !== ''}>
        <summary className="min-h-11 cursor-pointer py-2 text-dns-16N-130">通称を記載する</summary>
        <FieldRow>
          <ReadName form={form} name={at('commonName')} kana={at('commonNameKana')} />
        </FieldRow>
      </details>
    </FieldGroup>
  );
}
