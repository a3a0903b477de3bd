/**
 * 条件の組立て — lines of item, test and what it is compared with. A condition that is not finished
 * yet stays here; the form takes it over as soon as it says something.
 */
import type { Expression, FormDefinition } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { isSameContent } from '../same-content.ts';
import { ClauseFields } from './ClauseFields.tsx';
import { type Clause, type Condition, expressionOf, readCondition } from './condition.ts';
import { OTHERWISE } from './condition-words.ts';
import { useComposed } from './use-composed.ts';

export interface ConditionEditorProps {
  id: string;
  title: string;
  form: FormDefinition;
  /** Null while nothing of it is in the form. */
  expression: Expression | null;
  /** The item that a new line begins with. */
  own: string | null;
  /** Never offered: nothing waits for itself. */
  except: string | null;
  onExpression: (expression: Expression) => void;
  onRemove: () => void;
}

export function ConditionEditor(props: ConditionEditorProps): ReactElement {
  const { id, title, form, expression, own, except, onExpression, onRemove } = props;
  const [condition, setCondition] = useComposed<Condition>(expression, {
    begin: (given) => begin(given, own),
    write: expressionOf,
  });
  const put = (next: Condition) => {
    setCondition(next);
    const written = expressionOf(next);
    if (written && !isSameContent(written, expression)) onExpression(written);
  };
  const clauses = condition?.clauses ?? [];
  return (
    <fieldset className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 bg-white p-3">
      <legend className="sr-only">{title}</legend>
      {condition === null ? <p>{`${OTHERWISE}です。取り除いて作り直せます。`}</p> : null}
      {condition && clauses.length > 1 ? (
        <JoinField
          id={`${id}-join`}
          join={condition.join}
          onJoin={(join) => put({ ...condition, join })}
        />
      ) : null}
      {condition
        ? clauses.map((clause, at) => (
            <ClauseFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place.
              key={at}
              id={`${id}-${at}`}
              title={`${title}の${at + 1}行目`}
              form={form}
              clause={clause}
              except={except}
              onClause={(next) => put({ ...condition, clauses: clauses.with(at, next) })}
              {...(clauses.length > 1
                ? { onRemove: () => put({ ...condition, clauses: clauses.toSpliced(at, 1) }) }
                : {})}
            />
          ))
        : null}
      <div className="flex flex-wrap gap-2">
        {condition ? (
          <Button
            kind="quiet"
            onClick={() => setCondition({ ...condition, clauses: [...clauses, blank(own)] })}
          >
            行を加える
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onRemove}>
          {title}を取り除く
        </Button>
      </div>
    </fieldset>
  );
}

interface JoinFieldProps {
  id: string;
  join: Condition['join'];
  onJoin: (join: Condition['join']) => void;
}

function JoinField({ id, join, onJoin }: JoinFieldProps): ReactElement {
  return (
    <Select
      id={id}
      label="合わせ方"
      width="m"
      value={join}
      choices={[
        { value: 'all', label: 'すべてに合うとき' },
        { value: 'any', label: 'どれかに合うとき' },
      ]}
      onChange={({ target }) => onJoin(target.value as Condition['join'])}
    />
  );
}

function begin(expression: Expression | null, own: string | null): Condition | null {
  if (expression === null) return { join: 'all', clauses: [blank(own)] };
  return readCondition(expression);
}

function blank(own: string | null): Clause {
  return { item: own ?? '', test: 'answered', operand: null };
}
