/** 世帯員の項目 — the same questions for each person; people are added and taken away. */
import type { RowAnswers } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { useSay } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { FieldSet } from '../ui/Field.tsx';
import { ItemField, type ItemFrame, type ItemProps } from './ItemField.tsx';

export interface MembersItemProps extends Omit<ItemProps, 'value'> {
  rows: readonly RowAnswers[];
  frame: ItemFrame;
}

export function MembersItem(props: MembersItemProps): ReactElement {
  const { item, path, rows, onChange, frame } = props;
  const say = useSay();
  const change = (at: number, row: RowAnswers) =>
    onChange(rows.map((one, place) => (place === at ? row : one)));
  return (
    <FieldSet {...frame}>
      <div className="flex flex-col gap-4">
        {rows.map((row, at) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place.
            key={at}
            className="flex flex-col gap-4 rounded-12 border border-solid-gray-420 p-4"
          >
            <legend className="px-2 text-std-17B-170">{say('fill.row', { at: at + 1 })}</legend>
            {(item.items ?? []).map((inner) => (
              <ItemField
                {...props}
                key={inner.name}
                item={inner}
                path={`${path}.${at}.${inner.name}`}
                value={row[inner.name]}
                isRequired={inner.isRequired === true}
                isComputed={false}
                onChange={(value) => change(at, { ...row, [inner.name]: value })}
              />
            ))}
            <Action kind="quiet" onClick={() => onChange(rows.filter((_, place) => place !== at))}>
              {say('fill.remove-row', { at: at + 1 })}
            </Action>
          </fieldset>
        ))}
        <div>
          <Action onClick={() => onChange([...rows, {}])}>{say('fill.add-row')}</Action>
        </div>
      </div>
    </FieldSet>
  );
}
