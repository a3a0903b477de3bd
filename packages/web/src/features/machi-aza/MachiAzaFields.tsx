/** 町字の項目 — name, reading, codes and the day from which they hold. */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../form/use-draft-form.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function MachiAzaFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      <TextField {...form.textField('machi')} required />
      <TextField {...form.textField('machiKana')} hint="全角カタカナ" />
      <TextField {...form.textField('koaza')} hint="「字」を書くときは、それも含めます。" />
      <TextField {...form.textField('koazaKana')} hint="全角カタカナ" />
      <TextField
        {...form.textField('machiAzaCode')}
        width="s"
        inputMode="numeric"
        hint="7桁の数字"
      />
      <TextField {...form.textField('postalCode')} width="s" inputMode="numeric" hint="7桁の数字" />
      <DateField {...form.dateField('validFrom')} required />
    </div>
  );
}
