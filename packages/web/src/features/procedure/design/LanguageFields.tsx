/** 多言語の文の欄 — the Japanese text, and its translations one press away. */
import type { FormText } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export interface LanguageFieldsProps {
  id: string;
  label: string;
  text: FormText | undefined;
  hint?: string;
  required?: boolean;
  isLong?: boolean;
  /** `part` says which language was typed in. */
  onText: (text: FormText, part: keyof FormText) => void;
}

const translations = [
  ['easy', 'やさしい日本語'],
  ['en', '英語'],
] as const;

export function LanguageFields(props: LanguageFieldsProps): ReactElement {
  const { id, label, text = { ja: '' }, hint, required, isLong = false, onText } = props;
  const Field = isLong ? TextArea : TextField;
  const size = isLong ? { rows: 2 } : { width: 'full' as const };
  const done = translations.filter(([language]) => text[language]).map(([, words]) => words);
  return (
    <div className="flex flex-col gap-1">
      <Field
        {...size}
        id={id}
        label={label}
        hint={hint}
        required={required}
        value={text.ja}
        onChange={({ target }) => onText({ ...text, ja: target.value }, 'ja')}
      />
      <details>
        <summary className="min-h-8 cursor-pointer py-1 text-dns-14N-130 text-solid-gray-800">
          {`${label}の訳：${done.length > 0 ? `${done.join('・')}あり` : 'なし'}`}
        </summary>
        <div className="flex flex-col gap-3 border-l-4 border-solid-gray-200 py-1 pl-4">
          {translations.map(([language, words]) => (
            <Field
              key={language}
              {...size}
              id={`${id}-${language}`}
              label={`${label}（${words}）`}
              value={text[language] ?? ''}
              onChange={({ target }) => {
                const said = target.value === '' ? undefined : target.value;
                onText({ ...text, [language]: said }, language);
              }}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

/** 記入の手引の値 — nothing at all where nothing is written. */
export function textOrNothing(text: FormText): FormText | undefined {
  return text.ja === '' && !text.easy && !text.en ? undefined : text;
}
