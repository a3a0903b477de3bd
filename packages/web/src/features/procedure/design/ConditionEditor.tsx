/**
 * 条件の組立て — lines of item, test and what it is compared with. A condition that is not finished
 * yet stays here; the form takes it over as soon as it says something.
 */
import type { Expression, FormDefinition } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { isSameContent } from '../same-content.ts';
import { blankClause, ConditionParts } from './ConditionParts.tsx';
import { type Condition, expressionOf, readCondition } from './condition.ts';
import { conditionWords, OTHERWISE } from './condition-words.ts';
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
  return (
    <fieldset className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 bg-white p-3">
      <legend className="sr-only">{title}</legend>
      {condition === null ? (
        <p>{`${OTHERWISE}です。取り除いて作り直せます。`}</p>
      ) : (
        <ConditionParts
          id={id}
          title={title}
          form={form}
          condition={condition}
          own={own}
          except={except}
          onCondition={put}
        />
      )}
      {expression && isLong(condition) ? (
        <p className="text-dns-14N-130 text-solid-gray-700">
          {`今の条件：${conditionWords(form, expression)}`}
        </p>
      ) : null}
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {title}を取り除く
        </Button>
      </div>
    </fieldset>
  );
}

/** Several lines are told in one sentence, so that everybody reads them alike. */
function isLong(condition: Condition | null): boolean {
  return condition !== null && condition.clauses.length > 1;
}

function begin(expression: Expression | null, own: string | null): Condition | null {
  if (expression === null) return { join: 'all', clauses: [blankClause(own)] };
  return readCondition(expression);
}
