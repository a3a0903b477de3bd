/** 項目の並び — the items of a step, each with what is wrong beside it. */
import type { FormItem } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import type { Filling } from '../draft/use-filling.ts';
import type { SummaryLine } from '../ui/Summary.tsx';
import { fieldId, ItemField, type Upload } from './ItemField.tsx';

export interface ItemListProps {
  filling: Filling;
  items: readonly FormItem[];
  /** Only what is to be shown now. */
  lines: readonly SummaryLine[];
  upload: Upload;
}

export function ItemList({ filling, items, lines, upload }: ItemListProps): ReactElement {
  const { open, change } = filling;
  const prefix = fieldId('').length;
  const problems = new Map(lines.map((line) => [line.fieldId.slice(prefix), line.message]));
  return (
    <>
      {items.map((item) => {
        const state = open.states.get(item.name);
        const isComputed = state?.isComputed ?? false;
        return (
          <ItemField
            key={item.name}
            item={item}
            path={item.name}
            value={isComputed ? state?.value : open.answers[item.name]}
            isRequired={state?.isRequired ?? false}
            isComputed={isComputed}
            problems={problems}
            onChange={(value) => change(item.name, value)}
            upload={upload}
          />
        );
      })}
    </>
  );
}
