/** 表示と必須の条件 — when an item is shown or must be answered; any of several is enough. */
import type { Expression, FormDefinition, FormRule } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { withRules } from './edit-form.ts';
import { focusLater } from './focus-later.ts';
import { fieldOf } from './problem-places.ts';
import { RuleFrame } from './RuleFrame.tsx';
import { useDesignHand } from './use-design.ts';

export interface ConditionRulesProps {
  form: FormDefinition;
  target: string;
  effect: 'show' | 'require';
}

const words = {
  show: { title: '表示する条件', none: 'いつも表示します。', add: '表示する条件を加える' },
  require: { title: '必須にする条件', none: '', add: '必須にする条件を加える' },
} as const;

export function ConditionRules({ form, target, effect }: ConditionRulesProps): ReactElement {
  const put = usePutRules(target, effect);
  const [isAdding, setAdding] = useState(false);
  const rules = form.rules.filter(
    (rule): rule is Extract<FormRule, { effect: 'show' | 'require' }> =>
      rule.target === target && rule.effect === effect,
  );
  const whens: readonly (Expression | null)[] = [
    ...rules.map((rule) => rule.when),
    ...(isAdding ? [null] : []),
  ];
  const { title, none, add } = words[effect];
  const id = fieldOf(target, effect);
  const own = rules.map((rule) => rule.when);
  const begin = () => {
    setAdding(true);
    focusLater(`${id}-${own.length}-0-item`);
  };
  return (
    <RuleFrame
      id={id}
      title={title}
      note={whens.length === 0 ? none : noteOf(whens.length)}
      action={
        isAdding ? null : (
          <Button kind="quiet" onClick={begin}>
            {add}
          </Button>
        )
      }
    >
      {whens.map((when, at) => (
        <ConditionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place.
          key={at}
          id={`${id}-${at}`}
          title={whens.length === 1 ? title : `${title}${at + 1}`}
          form={form}
          expression={when}
          own={null}
          except={target}
          onExpression={(next) => {
            put(own.length === at ? [...own, next] : own.with(at, next), `${id} ${at}`);
            if (own.length === at) setAdding(false);
          }}
          onRemove={() => {
            if (own.length === at) setAdding(false);
            else put(own.toSpliced(at, 1));
          }}
        />
      ))}
    </RuleFrame>
  );
}

/** All conditions of one effect at once; `part` joins what is typed into one of them. */
function usePutRules(target: string, effect: 'show' | 'require') {
  const { edit } = useDesignHand();
  return (next: readonly Expression[], part?: string) => {
    const rules = next.map((when) => ({ effect, target, when }));
    edit(`${words[effect].title}の変更`, (now) => withRules(now, { target, effect }, rules), part);
  };
}

function noteOf(count: number): string {
  return count > 1 ? 'どれか一つに合うときです。' : '';
}
