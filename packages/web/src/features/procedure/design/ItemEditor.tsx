/** 項目の内容 — kind, words, binding, bounds and rules of one item. */
import {
  boundItems,
  type FormDefinition,
  type FormItem,
  type FormItemKind,
  itemKinds,
} from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { AddItem } from './AddItem.tsx';
import { CheckRules } from './CheckRules.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { ComputeRule } from './ComputeRule.tsx';
import { ConditionRules } from './ConditionRules.tsx';
import { withChanged } from './edit-form.ts';
import { ItemRow } from './ItemRow.tsx';
import { LanguageFields, textOrNothing } from './LanguageFields.tsx';
import { LimitFields } from './LimitFields.tsx';
import { acceptedKinds, itemAsKind, labelOrKind } from './new-item.ts';
import { fieldOf } from './problem-places.ts';
import { useDesignHand } from './use-design.ts';

export interface ItemEditorProps {
  item: FormItem;
  target: string;
  form: FormDefinition;
  chosen: string | null;
}

/** 項目の一部の変更 — `words` for the step back, `part` to join letters typed in one field. */
export type ChangeItem = (words: string, change: Partial<FormItem>, part?: string) => void;

const computable: readonly FormItemKind[] = ['text', 'number', 'yen', 'date', 'choice'];

export function ItemEditor({ item, target, form, chosen }: ItemEditorProps): ReactElement {
  const { edit } = useDesignHand();
  const { kind } = item;
  const isInner = target.includes('.');
  const isAsked = kind !== 'explanation';
  const change: ChangeItem = (words, next, part) =>
    edit(words, (now) => withChanged(now, target, next), part && `${target} ${part}`);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <KindField target={target} item={item} change={change} isInner={isInner} />
        <BindingField target={target} item={item} change={change} />
      </div>
      <LanguageFields
        id={fieldOf(target, 'label')}
        label={isAsked ? '見出し' : '説明の文'}
        required
        isLong={!isAsked}
        text={item.label}
        onText={(label, part) => change('見出しの変更', { label }, `label ${part}`)}
      />
      {isAsked ? (
        <>
          <LanguageFields
            id={fieldOf(target, 'help')}
            label="記入の手引"
            hint="迷いそうなことを、短くやさしい言葉で書きます。"
            isLong
            text={item.help}
            onText={(help, part) =>
              change('記入の手引の変更', { help: textOrNothing(help) }, `help ${part}`)
            }
          />
          <Checkbox
            id={fieldOf(target, 'isRequired')}
            label="必ず答えてもらう（必須）"
            checked={item.isRequired === true}
            onChange={({ target: box }) =>
              change('必須の変更', { isRequired: box.checked || undefined })
            }
          />
        </>
      ) : null}
      <ChoiceFields target={target} item={item} change={change} />
      <LimitFields target={target} item={item} change={change} />
      {kind === 'evidence' ? <AcceptFields target={target} item={item} change={change} /> : null}
      {kind === 'members' ? <InnerItems item={item} form={form} chosen={chosen} /> : null}
      {isInner ? null : (
        <>
          <ConditionRules form={form} target={target} effect="show" />
          {isAsked ? <ConditionRules form={form} target={target} effect="require" /> : null}
          {isAsked ? <CheckRules form={form} item={item} /> : null}
          {computable.includes(kind) ? <ComputeRule form={form} item={item} /> : null}
        </>
      )}
    </div>
  );
}

interface PartProps {
  target: string;
  item: FormItem;
  change: ChangeItem;
}

function KindField({ target, item, change, isInner }: PartProps & { isInner: boolean }) {
  const kinds = (Object.keys(itemKinds) as FormItemKind[]).filter(
    (one) => !isInner || one !== 'members',
  );
  return (
    <Select
      id={fieldOf(target, 'kind')}
      label="種類"
      width="s"
      value={item.kind}
      choices={kinds.map((value) => ({ value, label: itemKinds[value] }))}
      onChange={({ target: box }) => {
        const next = itemAsKind(item, box.value as FormItemKind);
        const gone = Object.fromEntries(Object.keys(item).map((name) => [name, undefined]));
        change('種類の変更', { ...gone, ...next });
      }}
    />
  );
}

/** Only items of the register that are of the same kind. */
function BindingField({ target, item, change }: PartProps): ReactElement | null {
  const offered = [...boundItems].filter(([, { kind }]) => kind === item.kind);
  if (offered.length === 0) return null;
  return (
    <Select
      id={fieldOf(target, 'boundTo')}
      label="台帳とのつながり"
      placeholder="つながない"
      value={item.boundTo ?? ''}
      choices={offered.map(([value, { label, knownBy }]) => ({
        value,
        label: knownBy === 'register' ? label : `${label}（一度だけ聞く）`,
      }))}
      onChange={({ target: box }) =>
        change('台帳とのつながりの変更', { boundTo: box.value === '' ? undefined : box.value })
      }
    />
  );
}

function AcceptFields({ target, item, change }: PartProps): ReactElement {
  const accepts = item.accepts ?? Object.keys(acceptedKinds);
  return (
    <fieldset>
      <legend className="text-dns-16B-130">受け付ける形式</legend>
      <div className="flex flex-wrap gap-x-6">
        {Object.entries(acceptedKinds).map(([type, words]) => (
          <Checkbox
            key={type}
            id={fieldOf(target, type.replace('/', '-'))}
            label={words}
            checked={accepts.includes(type)}
            onChange={({ target: box }) => {
              const others = accepts.filter((one) => one !== type);
              const next = box.checked ? [...others, type] : others;
              if (next.length > 0) change('受け付ける形式の変更', { accepts: next });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** 一人ごとの項目 — asked again for everybody. */
function InnerItems({ item, form, chosen }: Omit<ItemEditorProps, 'target'>): ReactElement {
  return (
    <fieldset className="rounded-8 border border-solid-gray-420 bg-white">
      <legend className="mx-3 px-1 text-dns-16B-130">一人ごとに聞く項目</legend>
      <ul id={fieldOf(item.name, 'items')} tabIndex={-1}>
        {(item.items ?? []).map((inner) => {
          const own = `${item.name}.${inner.name}`;
          return (
            <ItemRow
              key={inner.name}
              item={inner}
              target={own}
              chosen={chosen === own ? chosen : null}
              form={chosen === own ? form : null}
              hasRules={false}
            />
          );
        })}
      </ul>
      <div className="border-t border-solid-gray-300 px-4 py-3">
        <AddItem into={item.name} words={labelOrKind(item.label, '世帯員')} isGroup />
      </div>
    </fieldset>
  );
}
