/** 項目の行 — one item of a section or a group; drawn anew only when it changes. */
import type { FormDefinition, FormItem } from '@yakuba/kernel/form';
import { itemKinds } from '@yakuba/kernel/form';
import { memo, type ReactElement } from 'react';

import { ItemEditor } from './ItemEditor.tsx';
import { labelOrKind } from './new-item.ts';
import { RowFrame } from './RowFrame.tsx';

export interface ItemRowProps {
  item: FormItem;
  /** `name`, or `group.name`. */
  target: string;
  /** What is chosen, where it is this item or one inside it. */
  chosen: string | null;
  /** Given only while it is chosen. */
  form: FormDefinition | null;
  hasRules: boolean;
}

export const ItemRow = memo(function ItemRow(props: ItemRowProps): ReactElement {
  const { item, target, chosen, form, hasRules } = props;
  const { kind, isRequired, boundTo } = item;
  const badges = [
    isRequired ? '必須' : '',
    hasRules ? '条件' : '',
    boundTo === undefined ? '' : '台帳',
  ];
  const isOpen = chosen === target || (chosen?.startsWith(`${target}.`) ?? false);
  return (
    <li className="border-b border-solid-gray-200 last:border-b-0">
      <RowFrame
        target={target}
        kind="項目"
        label={labelOrKind(item.label, '見出しのない項目')}
        note={itemKinds[kind]}
        badges={badges.filter(Boolean)}
        isChosen={isOpen}
      >
        {isOpen && form ? (
          <ItemEditor item={item} target={target} form={form} chosen={chosen} />
        ) : null}
      </RowFrame>
    </li>
  );
});
