/** 文の入力 — subject and body in Japanese, and where wanted in plain Japanese and English. */
import type { NoticeLanguage } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../form/use-draft-form.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

const parts: readonly { language: NoticeLanguage; rows: number; hint: string }[] = [
  { language: 'ja', rows: 6, hint: '80文字まで。何が、いつ、どこでかを先に書きます。' },
  {
    language: 'easy',
    rows: 5,
    hint: '短い文で、漢字を減らして書きます。空けておくと日本語で届きます。',
  },
  { language: 'en', rows: 5, hint: '空けておくと日本語で届きます。' },
];

export function WordsFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <div className="flex flex-col gap-6">
      {parts.map(({ language, rows, hint }) => (
        <div
          key={language}
          lang={language === 'en' ? 'en' : undefined}
          className="flex flex-col gap-3"
        >
          <TextField
            {...form.textField(`words.${language}.subject`)}
            required={language === 'ja'}
            width="full"
            hint={<span lang="ja">{hint}</span>}
          />
          <TextArea
            {...form.textField(`words.${language}.body`)}
            required={language === 'ja'}
            rows={rows}
          />
        </div>
      ))}
    </div>
  );
}
