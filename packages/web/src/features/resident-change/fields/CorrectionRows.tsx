/**
 * 修正項目の一覧欄 — items of one record to be put right, with what they say now.
 *
 * @spec juki 4.2.3.1
 */
import { useQuery } from '@tanstack/react-query';
import {
  itemGroupLabels,
  type ResidentItem,
  type ResidentRecord,
  viewRoutes,
} from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { valueAt } from '../../../form/path.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { itemWords } from '../check/record-differences.ts';
import { type AmendingReason, correctableItems, itemNamed } from '../correctable-items.ts';
import { Combobox } from './Combobox.tsx';
import { CorrectionValue } from './CorrectionValue.tsx';

export interface CorrectionRowsProps {
  form: DraftForm;
  /** Path of the corrections of one person. */
  path: string;
  addresseeNumber: string;
  reason: AmendingReason;
}

export function CorrectionRows(props: CorrectionRowsProps): ReactElement {
  const { form, path, addresseeNumber, reason } = props;
  const held = valueAt(form.values, path);
  const rows: readonly unknown[] = Array.isArray(held) ? held : [];
  const { data } = useQuery({
    queryKey: ['resident', 'record', addresseeNumber],
    queryFn: ({ signal }) =>
      call(viewRoutes.getResidentRecord, { params: { addresseeNumber }, query: {} }, { signal }),
  });
  const taken = new Set(rows.map((row) => valueAt(row, 'item')));
  const items = correctableItems(reason).filter(({ name }) => !taken.has(name));
  const now = (item: ResidentItem) =>
    data && item.name in data.record ? itemWords(item, data.record as ResidentRecord) : null;
  return (
    <>
      <FieldError id={form.fieldId(path)}>{form.error(path)}</FieldError>
      {correctableItems(reason).length === 0 ? (
        <Notice kind="information" title="この事由では、項目を入力せずに処理します">
          <p>次へ進むと、記載がどう変わるかを確かめられます。</p>
        </Notice>
      ) : null}
      {rows.map((row, place) => {
        const item = itemNamed(String(valueAt(row, 'item') ?? ''));
        if (!item) return null;
        return (
          <div key={item.name} className={rowStyle}>
            <CorrectionValue
              form={form}
              path={`${path}.${place}`}
              item={item}
              hint={`今の記載：${presentWords(now(item))}`}
            />
            <Button kind="quiet" onClick={() => form.removeRow(path, place)}>
              外す<span className="sr-only">（{item.label}）</span>
            </Button>
          </div>
        );
      })}
      {items.length > 0 ? (
        <ItemChoice
          id={form.fieldId(`${path}.${rows.length}.item`)}
          items={items}
          onChoose={({ name }) => {
            form.set(`${path}.${rows.length}`, { item: name });
            const field = form.fieldId(`${path}.${rows.length}.value`);
            setTimeout(() => document.getElementById(field)?.focus());
          }}
        />
      ) : null}
    </>
  );
}

interface ItemChoiceProps {
  id: string;
  items: readonly ResidentItem[];
  onChoose: (item: ResidentItem) => void;
}

function ItemChoice({ id, items, onChoose }: ItemChoiceProps): ReactElement {
  const [text, setText] = useState('');
  const sought = text.trim();
  const byName = items.filter(({ label }) => label.includes(sought));
  const byGroup = items.filter(
    ({ label, group }) => !label.includes(sought) && itemGroupLabels[group].includes(sought),
  );
  const options = [...byName, ...byGroup].map((item) => ({
    id: item.name,
    label: item.label,
    detail: itemGroupLabels[item.group],
    item,
  }));
  return (
    <Combobox
      id={id}
      label="修正する項目を加える"
      hint="項目の名前を入力するか、↓で選びます。"
      value={text}
      onValue={setText}
      options={options}
      onPick={({ item }) => {
        setText('');
        onChoose(item);
      }}
      isForChoice
    />
  );
}

function presentWords(words: string | null): string {
  if (words === null) return '（表示できません）';
  return words === '' ? '（空欄）' : words;
}

const rowStyle = [
  'flex flex-wrap items-end justify-between gap-4 border-b border-solid-gray-300 pb-4',
].join(' ');
