/** 住所の項目 — its parts, each in a box of its own, as the register keeps them apart. */
import { type AddressAnswer, addressParts } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { useSay } from '../app/language.tsx';
import { Field, FieldSet } from '../ui/Field.tsx';
import { inputStyle } from '../ui/style.ts';
import { fieldId, type ItemFrame, type ItemProps } from './ItemField.tsx';

type Part = keyof typeof addressParts;

const needed: readonly Part[] = ['prefecture', 'municipality'];

export interface AddressItemProps extends Omit<ItemProps, 'value'> {
  value: AddressAnswer;
  frame: ItemFrame;
}

export function AddressItem(props: AddressItemProps): ReactElement {
  const { path, value, problems, isRequired, onChange, frame } = props;
  const say = useSay();
  return (
    <FieldSet {...frame}>
      <div className="flex flex-col gap-4 border-l-4 border-solid-gray-200 pl-4">
        {(Object.keys(addressParts) as Part[]).map((part) => (
          <Field
            key={part}
            id={fieldId(`${path}.${part}`)}
            label={say(`address.${part}`)}
            error={problems.get(`${path}.${part}`)}
            isRequired={isRequired && needed.includes(part)}
          >
            {(aria) => (
              <input
                {...aria}
                type="text"
                autoComplete="off"
                spellCheck={false}
                inputMode={part === 'postalCode' ? 'numeric' : 'text'}
                value={value[part] ?? ''}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
                className={`${inputStyle} ${part === 'postalCode' ? 'md:w-72' : ''}`}
              />
            )}
          </Field>
        ))}
      </div>
    </FieldSet>
  );
}
