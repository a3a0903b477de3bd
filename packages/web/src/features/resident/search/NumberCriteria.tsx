/** 番号の条件 — the numbers that name a person or a household; those not permitted are absent. */
import type { ReactElement } from 'react';

import { useSession } from '../../../app/session.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { TextField } from '../../../ui/TextField.tsx';

export function NumberCriteria({ form }: { form: DraftForm }): ReactElement {
  const { permissions } = useSession();
  const offered = numbers.filter(
    ({ permission }) => !permission || permissions.includes(permission),
  );
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 lg:grid-cols-3">
      {offered.map(({ path, hint }) => (
        <TextField key={path} {...form.textField(path)} width="full" hint={hint} />
      ))}
    </div>
  );
}

interface NumberCriterion {
  readonly path: string;
  readonly hint: string;
  readonly permission?: string;
}

const numbers: readonly NumberCriterion[] = [
  { path: 'addresseeNumber', hint: '先頭の0は省略できます' },
  { path: 'householdNumber', hint: '先頭の0は省略できます' },
  { path: 'residenceCardNumber', hint: '在留カード・特別永住者証明書（例 AB12345678CD）' },
  { path: 'individualNumber', hint: '12桁', permission: 'resident:view_individual_number' },
  { path: 'residentRecordCode', hint: '11桁', permission: 'resident:view_record_code' },
];
