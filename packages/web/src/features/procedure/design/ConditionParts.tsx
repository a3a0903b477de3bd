/** 条件の行 — lines of a condition and groups of lines, each group joined in a way of its own. */
import type { FormDefinition } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ClauseFields } from './ClauseFields.tsx';
import { type Clause, type Condition, isGroup } from './condition.ts';

export interface ConditionPartsProps {
  id: string;
  title: string;
  form: FormDefinition;
  condition: Condition;
  /** The item that a new line begins with. */
  own: string | null;
  except: string | null;
  onCondition: (condition: Condition) => void;
  /** Takes a group away; the outermost is taken away by its editor. */
  onRemove?: () => void;
}

export function ConditionParts(props: ConditionPartsProps): ReactElement {
  const { id, title, condition, own, onCondition, onRemove } = props;
  const { clauses } = condition;
  const add = (part: Clause | Condition) =>
    onCondition({ ...condition, clauses: [...clauses, part] });
  return (
    <>
      {clauses.length > 1 ? (
        <Select
          id={`${id}-join`}
          label="合わせ方"
          width="m"
          value={condition.join}
          choices={joins}
          onChange={({ target }) =>
            onCondition({ ...condition, join: target.value as Condition['join'] })
          }
        />
      ) : null}
      {clauses.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place.
        <Part key={at} {...props} part={part} at={at} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" onClick={() => add(blankClause(own))}>
          行を加える
          {onRemove ? <span className="sr-only">（{title}）</span> : null}
        </Button>
        {onRemove ? (
          <Button kind="quiet" onClick={onRemove}>
            まとまりを取り除く<span className="sr-only">（{title}）</span>
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => add(blankGroup(own, condition.join))}>
            まとまり（かつ・または）を加える
          </Button>
        )}
      </div>
    </>
  );
}

interface PartProps extends ConditionPartsProps {
  part: Clause | Condition;
  at: number;
}

function Part(props: PartProps): ReactElement {
  const { id, title, form, condition, own, except, onCondition, part, at } = props;
  const { clauses } = condition;
  const put = (next: Clause | Condition) =>
    onCondition({ ...condition, clauses: clauses.with(at, next) });
  const remove = () => onCondition({ ...condition, clauses: clauses.toSpliced(at, 1) });
  const isOnly = clauses.length === 1;
  if (!isGroup(part)) {
    return (
      <ClauseFields
        id={`${id}-${at}`}
        title={`${title}の${at + 1}行目`}
        form={form}
        clause={part}
        except={except}
        onClause={put}
        {...(isOnly ? {} : { onRemove: remove })}
      />
    );
  }
  const name = `${title}の${at + 1}行目のまとまり`;
  return (
    <fieldset className="flex flex-col gap-3 border-l-4 border-key-300 py-1 pl-4">
      <legend className="sr-only">{name}</legend>
      <ConditionParts
        id={`${id}-${at}`}
        title={name}
        form={form}
        condition={part}
        own={own}
        except={except}
        onCondition={put}
        // A condition of nothing but an empty place would be none.
        onRemove={isOnly ? () => put(blankClause(own)) : remove}
      />
    </fieldset>
  );
}

/** 行の初め */
export function blankClause(own: string | null): Clause {
  return { item: own ?? '', test: 'answered', operand: null };
}

/** まとまりの初め — joined the other way, for the same way would need no group. */
function blankGroup(own: string | null, around: Condition['join']): Condition {
  const clauses = [blankClause(own), blankClause(own)];
  return { join: around === 'all' ? 'any' : 'all', clauses };
}

const joins = [
  { value: 'all', label: 'すべてに合うとき' },
  { value: 'any', label: 'どれかに合うとき' },
];
