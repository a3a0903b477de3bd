/** 取扱いの記入 — one kind of certificate, from a day on. */
import { type CertificateItem, certificateItems } from '@yakuba/contract/certificate';
import { kioskRoutes, kioskScopes } from '@yakuba/contract/kiosk';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { valueAt } from '../../form/path.ts';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { kindTitles, type Offering } from './OfferingSection.tsx';
import { useRefresh } from './use-service.ts';

const labels = {
  kind: '証明書',
  isOffered: '端末で取り扱う',
  scope: '取れる範囲',
  items: '載せられる事項',
  copiesMax: '一度に取れる部数',
  validFrom: '適用開始日',
};
const schema = z
  .looseObject({ copiesMax: z.coerce.number('部数を数字で入力してください。') })
  .pipe(kioskRoutes.setOffering.body);

export interface OfferingFormProps {
  /** Null for a kind that is not printed yet. */
  offering: Offering | null;
  onClose: (isSaved: boolean) => void;
}

export function OfferingForm({ offering, onClose }: OfferingFormProps): ReactElement {
  const refresh = useRefresh();
  const form = useDraftForm({
    id: 'offering',
    schema,
    labels,
    initial: startOf(offering),
    tidy: { copiesMax: (text) => text.normalize('NFKC').trim() },
    send: (body, idempotencyKey) => call(kioskRoutes.setOffering, { body }, { idempotencyKey }),
    onSent: () => {
      refresh();
      onClose(true);
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            この取扱いを定める
          </Button>
          <Button onClick={() => onClose(false)}>やめる</Button>
        </>
      }
    >
      {offering ? (
        <p className="text-dns-16B-130">{kindTitles[offering.kind]}</p>
      ) : (
        <Select
          {...form.textField('kind')}
          required
          width="l"
          placeholder="選んでください"
          choices={Object.entries(kindTitles).map(([value, label]) => ({ value, label }))}
        />
      )}
      <Checkbox {...form.checkField('isOffered')} hint="外すと、適用開始日から取り扱いません。" />
      <RadioGroup
        {...form.choiceField('scope')}
        choices={Object.entries(kioskScopes).map(([value, label]) => ({ value, label }))}
      />
      <ItemChoice form={form} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <TextField
          {...form.textField('copiesMax')}
          required
          width="xs"
          inputMode="numeric"
          beside="部まで"
        />
        <DateField {...form.dateField('validFrom')} required />
      </div>
    </DraftFormFrame>
  );
}

function startOf(offering: Offering | null) {
  return {
    kind: offering?.kind ?? '',
    isOffered: true,
    scope: offering?.scope ?? 'self',
    items: offering?.items ?? [],
    copiesMax: String(offering?.copiesMax ?? 5),
    validFrom: todayInJapan(new Date()),
  };
}

function ItemChoice({ form }: { form: DraftForm }): ReactElement {
  const held = valueAt(form.values, 'items');
  const items = (Array.isArray(held) ? held : []) as CertificateItem[];
  return (
    <fieldset>
      <legend className="text-dns-16B-130">{labels.items}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {Object.entries(certificateItems).map(([item, title]) => (
          <Checkbox
            key={item}
            id={`${form.fieldId('items')}-${item}`}
            label={title}
            checked={items.includes(item as CertificateItem)}
            onChange={({ target }) =>
              form.set(
                'items',
                target.checked ? [...items, item] : items.filter((one) => one !== item),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
