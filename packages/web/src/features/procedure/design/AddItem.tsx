/** 項目の追加 — of a kind, or at once one that the register knows. */
import { boundItems, type FormItemKind, itemKinds } from '@yakuba/kernel/form';
import { type ReactElement, useId, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { selectFrame } from '../../../ui/control-style.ts';
import { withChanged, withItem } from './edit-form.ts';
import { focusLater } from './focus-later.ts';
import { fieldOf } from './problem-places.ts';
import { useDesignHand } from './use-design.ts';

export interface AddItemProps {
  /** Name of the section or of the group. */
  into: string;
  words: string;
  isGroup?: boolean;
}

const innerKinds: readonly FormItemKind[] = ['members', 'evidence', 'signature'];

export function AddItem({ into, words, isGroup = false }: AddItemProps): ReactElement {
  const id = useId();
  const hand = useDesignHand();
  const [kind, setKind] = useState('text');
  const kinds = (Object.keys(itemKinds) as FormItemKind[]).filter(
    (one) => !isGroup || !innerKinds.includes(one),
  );
  const bound = [...boundItems].filter(([, item]) => kinds.includes(item.kind));
  const add = () => {
    const added = addOf(kind);
    hand.edit('項目の追加', () => added.form);
    hand.choose(added.name);
    focusLater(fieldOf(added.name, 'label'));
  };
  const addOf = (wanted: string) => {
    const known = boundItems.get(wanted);
    if (!known) return withItem(hand.form(), into, wanted as FormItemKind);
    const added = withItem(hand.form(), into, known.kind);
    const filled = { label: { ja: known.label }, boundTo: wanted };
    return { ...added, form: withChanged(added.form, added.name, filled) };
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-dns-14N-130">
        加える項目<span className="sr-only">（{words}）</span>
      </label>
      <select
        id={id}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        className={`${selectFrame} max-w-60`}
      >
        <optgroup label="種類から">
          {kinds.map((one) => (
            <option key={one} value={one}>
              {itemKinds[one]}
            </option>
          ))}
        </optgroup>
        <optgroup label="台帳の項目から">
          {bound.map(([name, { label, kind: of }]) => (
            <option key={name} value={name}>
              {`${label}（${itemKinds[of]}）`}
            </option>
          ))}
        </optgroup>
      </select>
      <Button onClick={add}>
        項目を加える<span className="sr-only">（{words}）</span>
      </Button>
    </div>
  );
}
