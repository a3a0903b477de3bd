/** 受付番号の検索 — of what has been posted. */
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

const schema = z.object({ receiptNumber: z.string().max(30) });
const tidy = { receiptNumber: (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '') };

export interface ReceiptSearchProps {
  onSearch: (receiptNumber: string | undefined) => void;
}

export function ReceiptSearch({ onSearch }: ReceiptSearchProps): ReactElement {
  const [initial] = useState({ receiptNumber: '' });
  const form = useDraftForm({
    id: 'posting-search',
    schema,
    labels: { receiptNumber: '受付番号' },
    initial,
    tidy,
    send: (value) => Promise.resolve(value),
    onSent: ({ receiptNumber }) => onSearch(receiptNumber === '' ? undefined : receiptNumber),
  });
  return (
    <DraftFormFrame form={form} actions={null}>
      <TextField
        {...form.textField('receiptNumber')}
        width="m"
        hint="申請した方から連絡があったときに探します。空欄にすると、すべてを表示します。"
        beside={<Button type="submit">探す</Button>}
      />
    </DraftFormFrame>
  );
}
