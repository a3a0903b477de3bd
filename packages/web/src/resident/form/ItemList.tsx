/**
 * 項目の並び — the items of a step, each with what is wrong beside it. Only items whose answer or
 * problem changed are drawn anew, so that hundreds of them stay fluent.
 */
import type { AnswerValue, FormItem, OpenForm } from '@yakuba/kernel/form';
import { memo, type ReactElement, useCallback, useLayoutEffect, useRef } from 'react';

import type { SummaryLine } from '../ui/Summary.tsx';
import { fieldId, ItemField, type Upload } from './ItemField.tsx';

export interface ItemListProps {
  filling: {
    readonly open: OpenForm;
    change(name: string, value: AnswerValue): void;
  };
  items: readonly FormItem[];
  /** Only what is to be shown now. */
  lines: readonly SummaryLine[];
  upload: Upload;
}

export function ItemList({ filling, items, lines, upload }: ItemListProps): ReactElement {
  const { open } = filling;
  const latest = useRef({ change: filling.change, upload });
  useLayoutEffect(() => {
    latest.current = { change: filling.change, upload };
  });
  const change = useCallback(
    (name: string, value: AnswerValue) => latest.current.change(name, value),
    [],
  );
  const send = useCallback<Upload>((name, file) => latest.current.upload(name, file), []);
  const problems = problemsByItem(lines);
  return (
    <>
      {items.map((item) => {
        const state = open.states.get(item.name);
        const isComputed = state?.isComputed ?? false;
        return (
          <OneItem
            key={item.name}
            item={item}
            value={isComputed ? state?.value : open.answers[item.name]}
            isRequired={state?.isRequired ?? false}
            isComputed={isComputed}
            problems={problems.get(item.name) ?? ''}
            onChange={change}
            upload={send}
          />
        );
      })}
    </>
  );
}

interface OneItemProps {
  item: FormItem;
  value: AnswerValue;
  isRequired: boolean;
  isComputed: boolean;
  /** What is wrong by path, as text, so that the same is seen to be the same. */
  problems: string;
  onChange: (name: string, value: AnswerValue) => void;
  upload: Upload;
}

const OneItem = memo(function OneItem(props: OneItemProps): ReactElement {
  const { item, problems, onChange, ...rest } = props;
  const entries = problems === '' ? [] : (JSON.parse(problems) as [string, string][]);
  return (
    <ItemField
      {...rest}
      item={item}
      path={item.name}
      problems={new Map(entries)}
      onChange={(value) => onChange(item.name, value)}
    />
  );
});

function problemsByItem(lines: readonly SummaryLine[]): ReadonlyMap<string, string> {
  const prefix = fieldId('').length;
  const entries = lines.map(({ fieldId: id, message }) => [id.slice(prefix), message] as const);
  const grouped = Map.groupBy(entries, ([path]) => path.split('.')[0] ?? '');
  return new Map([...grouped].map(([name, own]) => [name, JSON.stringify(own)]));
}
