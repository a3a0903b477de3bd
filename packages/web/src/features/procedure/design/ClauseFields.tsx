/** 条件の一行 — which item, how it is tested, with what it is compared. */
import { type FormDefinition, type FormItem, itemsOf } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { AgeFields, blankAge } from './AgeFields.tsx';
import { type Clause, isOfAge, needsOperand, type Test, testsOf } from './condition.ts';
import { plain } from './condition-words.ts';
import { findItem } from './edit-form.ts';
import { labelOrKind } from './new-item.ts';
import { OperandField } from './OperandField.tsx';

export interface ClauseFieldsProps {
  id: string;
  title: string;
  form: FormDefinition;
  clause: Clause;
  except: string | null;
  onClause: (clause: Clause) => void;
  onRemove?: () => void;
}

export function ClauseFields(props: ClauseFieldsProps): ReactElement {
  const { id, title, form, clause, except, onClause, onRemove } = props;
  const item = findItem(form, clause.item);
  const offered = itemsOf(form).filter(
    ({ name, kind }) => name !== except && testsOf[kind].length > 0,
  );
  const known = item ? [] : [{ value: clause.item, label: `（ない項目：${clause.item}）` }];
  return (
    <fieldset className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <legend className="sr-only">{title}</legend>
      <Select
        id={`${id}-item`}
        label="項目"
        width="s"
        placeholder="選んでください"
        value={clause.item}
        choices={[
          ...(clause.item === '' ? [] : known),
          ...offered.map(({ name, label }) => ({ value: name, label: labelOrKind(label, name) })),
        ]}
        onChange={({ target }) => onClause(clauseFor(findItem(form, target.value)))}
      />
      {item ? (
        <Select
          id={`${id}-test`}
          label="試し方"
          width="s"
          value={clause.test}
          choices={testsOf[item.kind].map((test) => ({ value: test, label: plain(test, item) }))}
          onChange={({ target }) => onClause(withTest(clause, target.value as Test))}
        />
      ) : null}
      {item && needsOperand(clause.test) ? (
        <Against id={`${id}-operand`} form={form} item={item} clause={clause} onClause={onClause} />
      ) : null}
      {onRemove ? (
        <Button kind="quiet" onClick={onRemove}>
          削除<span className="sr-only">（{title}）</span>
        </Button>
      ) : null}
    </fieldset>
  );
}

interface AgainstProps extends Pick<ClauseFieldsProps, 'id' | 'form' | 'clause' | 'onClause'> {
  item: FormItem;
}

function Against({ id, form, item, clause, onClause }: AgainstProps): ReactElement {
  const { test, operand } = clause;
  const put = (next: Clause['operand']) => onClause({ ...clause, operand: next });
  const known = { id, form, item };
  const key = `${clause.item} ${test}`;
  if (operand?.kind === 'age') {
    return <AgeFields key={key} {...known} operand={operand} onOperand={put} />;
  }
  return <OperandField key={key} {...known} operand={operand} onOperand={put} />;
}

function clauseFor(item: FormItem | undefined): Clause {
  if (!item) return { item: '', test: 'answered', operand: null };
  const [test = 'answered'] = testsOf[item.kind];
  return withTest({ item: item.name, test, operand: null }, test);
}

function withTest(clause: Clause, test: Test): Clause {
  if (!needsOperand(test)) return { ...clause, test, operand: null };
  const held = clause.operand;
  const blank = isOfAge(test) ? blankAge : ({ kind: 'value', value: null } as const);
  const fits = held !== null && (held.kind === 'age') === isOfAge(test);
  return { ...clause, test, operand: fits ? held : blank };
}
