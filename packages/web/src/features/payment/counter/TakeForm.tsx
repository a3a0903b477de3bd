/** 受領の入力 — what for, how many, by which exemption, and how it is paid. */
import { useNavigate } from '@tanstack/react-router';
import { channels, counterMethods, type FeeRules, paymentRoutes } from '@yakuba/contract/payment';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { type DraftForm, useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type FeeItems, referenceWords } from '../item-words.ts';
import { takeRoute } from '../routes.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { DueAmount } from './DueAmount.tsx';
import { keepChange } from './kept-change.ts';

const labels = {
  reference: '対象の番号',
  item: '種別',
  copies: '通数',
  channel: '経路',
  exemption: '減免',
  method: '支払方法',
  tenderedYen: '預り金（円）',
};

const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll(/[,\s]/g, '');

export function TakeForm({ rules }: { rules: FeeRules }): ReactElement {
  const { reference, item } = takeRoute.useSearch();
  const navigate = useNavigate();
  const feeItems = useFeeItems();
  const items = choicesOf(rules, item, feeItems);
  const form = useDraftForm({
    id: 'take',
    schema: bodySchema(paymentRoutes.takeCounterPayment),
    labels,
    tidy: { copies: halfWidth, tenderedYen: halfWidth },
    initial: {
      ...{ reference: reference ?? '', item: item ?? items[0]?.value ?? '', copies: '1' },
      ...{ channel: 'counter', exemption: '', method: 'cash', tenderedYen: '' },
    },
    send: (body, idempotencyKey) => {
      const tenderedYen = body.method === 'cash' ? body.tenderedYen : null;
      const given = { ...body, tenderedYen: tenderedYen || null };
      return call(paymentRoutes.takeCounterPayment, { body: given }, { idempotencyKey });
    },
    onSent: ({ paymentId, changeYen }) => {
      keepChange({ paymentId, changeYen });
      void navigate({ to: '/payments/$paymentId', params: { paymentId } });
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '受け取っています'}>
          手数料を受け取る
        </Button>
      }
    >
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-5">
          {reference ? (
            <p className="text-dns-16N-130">{`対象：${referenceWords(reference)}`}</p>
          ) : (
            <TextField
              {...form.textField('reference')}
              required
              hint="発行番号、受付番号など。一つの番号で受け取れるのは一度だけです。"
            />
          )}
          <Select {...form.textField('item')} choices={items} width="l" />
          <TakeFields form={form} rules={rules} />
        </div>
        <DueAmount
          item={form.text('item')}
          copies={form.text('copies')}
          channel={form.text('channel') === 'post' ? 'post' : 'counter'}
          exemption={form.text('exemption')}
          tendered={form.text('method') === 'cash' ? form.text('tenderedYen') : ''}
        />
      </div>
    </DraftFormFrame>
  );
}

function TakeFields({ form, rules }: { form: DraftForm; rules: FeeRules }): ReactElement {
  return (
    <>
      <TextField {...form.textField('copies')} width="xs" inputMode="numeric" />
      <RadioGroup
        {...form.choiceField('channel')}
        choices={[
          { value: 'counter', label: channels.counter },
          { value: 'post', label: channels.post },
        ]}
      />
      <Select
        {...form.textField('exemption')}
        placeholder="減免しない"
        width="l"
        choices={rules.exemptions.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <RadioGroup
        {...form.choiceField('method')}
        choices={Object.entries(counterMethods).map(([value, label]) => ({ value, label }))}
      />
      {form.text('method') === 'cash' ? (
        <TextField {...form.textField('tenderedYen')} width="s" inputMode="numeric" />
      ) : null}
    </>
  );
}

/** Kinds with a fee today, and the one that was asked for. */
function choicesOf({ fees }: FeeRules, asked: string | undefined, { choices, words }: FeeItems) {
  const known = [...choices.map(({ value }) => value), ...fees.map(({ item }) => item)];
  const items = [...new Set(known)].filter(
    (value) => value === asked || fees.some((fee) => fee.item === value),
  );
  return items.map((value) => ({ value, label: words(value) }));
}
