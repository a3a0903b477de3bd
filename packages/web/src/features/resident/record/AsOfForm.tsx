/** 時点の指定 — asks for the record as of any day. */
import { dateInput } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';

const schema = z.object({ asOf: dateInput });

export function AsOfForm({ onAsOf }: { onAsOf: (asOf: string) => void }): ReactElement {
  const form = useDraftForm({
    id: 'as-of',
    schema,
    initial: { asOf: '' },
    labels: { asOf: '見たい時点' },
    send: async (value) => value,
    onSent: ({ asOf }) => onAsOf(asOf),
  });
  return (
    <div data-screen-only className="mb-4">
      <DraftFormFrame form={form} actions={null}>
        <DateField
          {...form.dateField('asOf')}
          hint="異動日がその日までの内容を表示します（例 令和5年4月1日、5050401）"
          beside={<Button type="submit">この日の内容を見る</Button>}
        />
      </DraftFormFrame>
    </div>
  );
}
