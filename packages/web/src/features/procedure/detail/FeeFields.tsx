/** 手数料の欄 — whether it costs something, and by which fee; the amount is set with the fees. */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { feeKindWords } from './detail-words.ts';
import { OWN_FEE } from './procedure-form.ts';

export function FeeFields({ form }: { form: DraftForm }): ReactElement {
  const chosen = form.text('feeItem');
  const isKnown = chosen === '' || chosen === OWN_FEE || Object.hasOwn(feeKindWords, chosen);
  return (
    <Section id="fee" title="手数料">
      <div className="flex flex-col gap-4">
        <Select
          {...form.textField('feeItem')}
          width="l"
          placeholder="なし（無料）"
          choices={[
            { value: OWN_FEE, label: 'この手続だけの手数料' },
            ...Object.entries(feeKindWords).map(([value, label]) => ({
              value,
              label: `${label}と同じ手数料`,
            })),
            ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
          ]}
        />
        {chosen === '' ? null : (
          <>
            <p>
              {chosen === OWN_FEE
                ? '額は、管理者が「手数料の定め」で定めます。定めるまで、オンラインでは受け付けません。'
                : '額は「手数料の定め」で定めたとおりです。'}
            </p>
            <TextField {...form.textField('feeNote')} width="l" hint="例：1通につき" />
          </>
        )}
      </div>
    </Section>
  );
}
