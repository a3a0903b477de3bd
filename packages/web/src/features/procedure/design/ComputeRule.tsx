/** 計算 — an item whose value is worked out of others; nobody types it. */
import {
  type FormDefinition,
  type FormItem,
  type FormItemKind,
  type FormRule,
  itemsOf,
} from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import {
  type Computation,
  expressionOfComputation,
  type Operation,
  operationWords,
  readComputation,
} from './computation.ts';
import type { Operand } from './condition.ts';
import { OTHERWISE } from './condition-words.ts';
import { withRules } from './edit-form.ts';
import { NumberField } from './LimitFields.tsx';
import { labelOrKind } from './new-item.ts';
import { fieldOf } from './problem-places.ts';
import { RuleFrame } from './RuleFrame.tsx';
import { useComposed } from './use-composed.ts';
import { useDesignHand } from './use-design.ts';

const figures: readonly FormItemKind[] = ['number', 'yen'];
const written: readonly FormItemKind[] = ['text', 'kana', 'number', 'yen', 'choice'];

export function ComputeRule({ form, item }: { form: FormDefinition; item: FormItem }) {
  const { edit } = useDesignHand();
  const { name: target } = item;
  const rule = form.rules.find(
    (one): one is Extract<FormRule, { effect: 'compute' }> =>
      one.target === target && one.effect === 'compute',
  );
  const [computation, compose] = useComposed<Computation>(rule?.value ?? null, {
    begin: (expression) => expression && readComputation(expression),
    write: expressionOfComputation,
  });
  const isFigure = figures.includes(item.kind);
  const put = (next: Computation | null) => {
    compose(next);
    const value = next && expressionOfComputation(next);
    if (next !== null && !value) return;
    const rules = value ? [{ effect: 'compute', target, value } as const] : [];
    edit('計算の変更', (now) => withRules(now, { target, effect: 'compute' }, rules));
  };
  const begin = () => compose({ operation: isFigure ? 'sum' : 'join', parts: [blank, blank] });
  const id = fieldOf(target, 'compute');
  const kinds = isFigure ? figures : written;
  const others = itemsOf(form).filter(({ name, kind }) => name !== target && kinds.includes(kind));
  return (
    <RuleFrame
      id={id}
      title="計算"
      note={rule ? '住民は入力しません。' : ''}
      action={
        rule || computation ? (
          <Button kind="quiet" onClick={() => put(null)}>
            計算を取り除く
          </Button>
        ) : (
          <Button kind="quiet" onClick={begin}>
            計算を加える
          </Button>
        )
      }
    >
      {rule && !computation ? <p>{`${OTHERWISE}です。`}</p> : null}
      {computation ? (
        <ComputationFields
          id={id}
          computation={computation}
          operations={isFigure ? ['sum', 'product', 'minus'] : ['join']}
          others={others}
          onComputation={put}
        />
      ) : null}
    </RuleFrame>
  );
}

const blank: Operand = { kind: 'item', name: '' };
/** No item bears this name. */
const FIXED = '#';

interface ComputationFieldsProps {
  id: string;
  computation: Computation;
  operations: readonly Operation[];
  others: readonly FormItem[];
  onComputation: (computation: Computation) => void;
}

function ComputationFields(props: ComputationFieldsProps): ReactElement {
  const { id, computation, operations, others, onComputation } = props;
  const { operation, parts } = computation;
  const put = (next: readonly Operand[]) => onComputation({ ...computation, parts: next });
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 bg-white p-3">
      <Select
        id={`${id}-operation`}
        label="計算のしかた"
        width="m"
        value={operation}
        choices={operations.map((value) => ({ value, label: operationWords[value] }))}
        onChange={({ target }) =>
          onComputation({ ...computation, operation: target.value as Operation })
        }
      />
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place.
        <div key={at} className="flex flex-wrap items-end gap-3">
          <Select
            id={`${id}-${at}`}
            label={`項目${at + 1}`}
            width="m"
            placeholder="選んでください"
            value={part.kind === 'item' ? part.name : FIXED}
            choices={[
              ...others.map(({ name, label }) => ({
                value: name,
                label: labelOrKind(label, name),
              })),
              { value: FIXED, label: '決まった数' },
            ]}
            onChange={({ target }) => {
              const { value } = target;
              const fixed: Operand = { kind: 'value', value: null };
              put(parts.with(at, value === FIXED ? fixed : { kind: 'item', name: value }));
            }}
          />
          {part.kind === 'value' ? (
            <NumberField
              id={`${id}-${at}-value`}
              label="数"
              unit=""
              value={typeof part.value === 'number' ? part.value : undefined}
              onNumber={(value) => put(parts.with(at, { kind: 'value', value: value ?? null }))}
            />
          ) : null}
        </div>
      ))}
      {operation === 'minus' ? null : (
        <div>
          <Button kind="quiet" onClick={() => put([...parts, blank])}>
            計算する項目を加える
          </Button>
        </div>
      )}
    </div>
  );
}
