/** 文字の項目 — text, reading, date, number and whatever else is typed in one box. */
import type { AnswerValue, FormItemKind, FormLanguage } from '@yakuba/kernel/form';
import { normaliseAnswer } from '@yakuba/kernel/form';
import { type InputHTMLAttributes, type ReactElement, useState } from 'react';

import { useLanguage } from '../app/language.tsx';
import { Field } from '../ui/Field.tsx';
import { inputStyle } from '../ui/style.ts';
import { dateWords } from './answer-words.ts';
import type { ItemFrame, ItemProps } from './ItemField.tsx';

export function TextItem(props: ItemProps & { frame: ItemFrame }): ReactElement {
  const { item, value, onChange, isComputed, frame } = props;
  const { language, say } = useLanguage();
  const { text, type } = useTyping(item.kind, value, language);
  const understood = item.kind === 'date' ? normaliseAnswer(item, text) : null;
  const reading = typeof understood === 'string' ? dateWords(understood, language) : '';
  const hint = frame.hint ?? (item.kind === 'date' ? say('fill.date-hint') : undefined);
  return (
    <Field {...frame} hint={hint}>
      {(aria) => (
        <>
          <input
            {...aria}
            {...typing(item.kind, item.boundTo)}
            type="text"
            spellCheck={false}
            readOnly={isComputed}
            value={text}
            onChange={(event) => {
              type(event.target.value);
              onChange(event.target.value === '' ? null : event.target.value);
            }}
            className={`${inputStyle} ${narrow.includes(item.kind) ? 'md:w-72' : ''}`}
          />
          {reading !== '' && reading !== text ? (
            <output htmlFor={frame.id} className="text-std-17N-170 text-solid-gray-800">
              {reading}
            </output>
          ) : null}
        </>
      )}
    </Field>
  );
}

/**
 * 欄の文字 — as it is typed. A day that came from the register or from a draft stands there as
 * people write it, in 和暦; in English it stays as it is, for only so can it be typed again.
 */
function useTyping(kind: FormItemKind, value: AnswerValue, language: FormLanguage) {
  const [typed, type] = useState<string | null>(null);
  const held = value === null || value === undefined ? '' : String(value);
  const isWritten = kind !== 'date' || language === 'en' || held === (typed ?? '');
  return { text: isWritten ? held : dateWords(held, language), type };
}

const narrow: readonly FormItemKind[] = ['date', 'number', 'yen', 'postalCode', 'phone'];

/** 入力の助け — the keyboard of a telephone, and what the browser knows of oneself. */
function typing(
  kind: FormItemKind,
  boundTo: string | undefined,
): InputHTMLAttributes<HTMLInputElement> {
  const isOwn = boundTo?.startsWith('applicant.') ?? false;
  switch (kind) {
    case 'number':
    case 'yen':
      return { inputMode: 'decimal', autoComplete: 'off' };
    case 'postalCode':
      return { inputMode: 'numeric', autoComplete: isOwn ? 'postal-code' : 'off' };
    case 'phone':
      return { inputMode: 'tel', autoComplete: isOwn ? 'tel' : 'off' };
    case 'mail':
      return { inputMode: 'email', autoComplete: isOwn ? 'email' : 'off' };
    default:
      return { autoComplete: boundTo === 'applicant.fullName' ? 'name' : 'off' };
  }
}
