/** 未入力の条件 — items whose absence is looked for. @spec juki 2.1.3 */
import { unfilledItems } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';
import { valueAt } from '../../../form/path.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';

export function UnfilledCriteria({ form }: { form: DraftForm }): ReactElement {
  const isUsed = Object.values(valueAt(form.values, 'unfilled') ?? {}).some(Boolean);
  return (
    <details open={isUsed || undefined}>
      <summary className="min-h-11 cursor-pointer py-2 text-dns-16B-130">
        データが未入力の方を探す
      </summary>
      <fieldset>
        <legend className="text-dns-16N-130 text-solid-gray-700">
          選んだ項目のすべてが未入力の方を探します。
        </legend>
        <div className="grid gap-x-6 md:grid-cols-2 lg:grid-cols-3">
          {Object.entries(unfilledItems).map(([item, label]) => (
            <Checkbox key={item} {...form.checkField(`unfilled.${item}`)} label={label} />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
