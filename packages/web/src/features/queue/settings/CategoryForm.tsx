/** 区分の入力 — a new category, or another name, letter or state of one that there is. */
import { queueRoutes } from '@yakuba/contract/queue';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../../api/client.ts';
import { freshKey } from '../../../api/submission-key.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Category } from './use-settings.ts';

export interface CategoryFormProps {
  /** Null for a new one. */
  category: Category | null;
  /** Where a new one stands in the order. */
  position: number;
  whenSaved: () => void;
  whenLeft: () => void;
}

const count = (what: string, max: number) =>
  z.coerce
    .number(`${what}は数字で入力してください。`)
    .int(`${what}は整数で入力してください。`)
    .min(0, `${what}は0以上で入力してください。`)
    .max(max, `${what}は${max}以下で入力してください。`);

const schema = bodySchema(queueRoutes.setCategory).extend({
  callsMax: count('呼ぶ回数', 9).min(1, '呼ぶ回数は1以上で入力してください。'),
  position: count('並び順', 999),
});

const labels = {
  title: '名称',
  titleEasy: 'やさしい日本語の名称',
  titleEn: '英語の名称',
  prefix: '番号の頭文字',
  callsMax: '後ろへ回すまでに呼ぶ回数',
  position: '並び順',
  isOpen: '受け付けている',
};

const halfWidthCapital = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

export function CategoryForm(props: CategoryFormProps): ReactElement {
  const { category, position, whenSaved, whenLeft } = props;
  // Nobody types the code of a category; it only has to stay the same.
  const [code] = useState(() => category?.code ?? freshKey().slice(0, 8));
  const { code: _, ...held } = category ?? {
    ...{ code, title: '', titleEasy: '', titleEn: '', prefix: '' },
    ...{ callsMax: 3, position, isOpen: true },
  };
  const form = useDraftForm({
    id: 'category',
    schema,
    labels,
    tidy: { prefix: halfWidthCapital },
    initial: { ...held, callsMax: String(held.callsMax), position: String(held.position) },
    send: (body, idempotencyKey) =>
      call(queueRoutes.setCategory, { params: { code }, body }, { idempotencyKey }),
    onSent: whenSaved,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            登録する
          </Button>
          <Button onClick={whenLeft}>やめる</Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <TextField {...form.textField('title')} required hint="例：住民票・印鑑証明" />
        <TextField {...form.textField('prefix')} required width="xs" hint="英大文字1字。例：A" />
        <TextField {...form.textField('titleEasy')} hint="発券機・スマートフォンに出ます。" />
        <TextField {...form.textField('titleEn')} hint="発券機・スマートフォンに出ます。" />
        <TextField
          {...form.textField('callsMax')}
          width="xs"
          inputMode="numeric"
          hint="この回数呼んでも来ないと、3人後ろへ回ります。"
        />
        <TextField
          {...form.textField('position')}
          width="xs"
          inputMode="numeric"
          hint="小さいものから並びます。"
        />
        <Checkbox {...form.checkField('isOpen')} />
      </div>
    </DraftFormFrame>
  );
}
