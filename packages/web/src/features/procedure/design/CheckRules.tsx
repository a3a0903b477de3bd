/** 検査 — what must hold of an answer, and the sentence that stands beside it where it does not. */
import type { Expression, FormDefinition, FormItem, FormRule } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { withRules } from './edit-form.ts';
import { focusLater } from './focus-later.ts';
import { LanguageFields } from './LanguageFields.tsx';
import { fieldOf } from './problem-places.ts';
import { RuleFrame } from './RuleFrame.tsx';
import { useDesignHand } from './use-design.ts';

type CheckRule = Extract<FormRule, { effect: 'check' }>;

export function CheckRules({ form, item }: { form: FormDefinition; item: FormItem }): ReactElement {
  const { edit } = useDesignHand();
  const [isAdding, setAdding] = useState(false);
  const { name: target } = item;
  const rules = form.rules.filter(
    (rule): rule is CheckRule => rule.target === target && rule.effect === 'check',
  );
  const id = fieldOf(target, 'check');
  const put = (next: readonly CheckRule[], part?: string) =>
    edit('検査の変更', (now) => withRules(now, { target, effect: 'check' }, next), part);
  const putWhen = (at: number, when: Expression) => {
    const rule = rules[at];
    const fresh = { effect: 'check', target, when, message: { ja: '' } } as const;
    put(rule ? rules.with(at, { ...rule, when }) : [...rules, fresh], `${id} ${at}`);
    if (!rule) setAdding(false);
  };
  const count = rules.length + Number(isAdding);
  const begin = () => {
    setAdding(true);
    focusLater(`${id}-${rules.length}-0-test`);
  };
  return (
    <RuleFrame
      id={id}
      title="検査"
      note={count === 0 ? '' : '答えが合わないと先へ進めません。'}
      action={
        isAdding ? null : (
          <Button kind="quiet" onClick={begin}>
            検査を加える
          </Button>
        )
      }
    >
      {Array.from({ length: count }, (_, at) => (
        <CheckFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name but its place.
          key={at}
          id={`${id}-${at}`}
          form={form}
          target={target}
          rule={rules[at] ?? null}
          title={count === 1 ? '検査' : `検査${at + 1}`}
          onWhen={(when) => putWhen(at, when)}
          onRule={(rule, part) => put(rules.with(at, rule), `${id} ${at} ${part}`)}
          onRemove={() => {
            if (rules[at]) put(rules.toSpliced(at, 1));
            else setAdding(false);
          }}
        />
      ))}
    </RuleFrame>
  );
}

interface CheckFieldsProps {
  id: string;
  title: string;
  form: FormDefinition;
  target: string;
  /** Null while its condition says nothing yet. */
  rule: CheckRule | null;
  onWhen: (when: Expression) => void;
  onRule: (rule: CheckRule, part: string) => void;
  onRemove: () => void;
}

function CheckFields(props: CheckFieldsProps): ReactElement {
  const { id, title, form, target, rule, onWhen, onRule, onRemove } = props;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-dns-14N-130">次のとおりの答えだけを受け付けます。</p>
      <ConditionEditor
        id={id}
        title={title}
        form={form}
        expression={rule?.when ?? null}
        own={target}
        except={null}
        onExpression={onWhen}
        onRemove={onRemove}
      />
      {rule ? (
        <LanguageFields
          id={`${id}-message`}
          label="合わないときの文"
          hint="何を直せばよいかを、句点で終わる文で書きます。"
          required
          text={rule.message}
          onText={(message, part) => onRule({ ...rule, message }, part)}
        />
      ) : null}
    </div>
  );
}
