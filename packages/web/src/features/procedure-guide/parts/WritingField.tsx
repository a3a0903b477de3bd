/** 書く項目の欄 — pressed where there are choices, typed only where nothing else will do. */
import type { GuideAddress, GuideInput, ItemToWrite } from '@yakuba/contract/procedure-guide';
import type { InputHTMLAttributes, ReactElement } from 'react';

import { DayField } from './DayField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { Tile } from './Tile.tsx';
import { TileChoice } from './TileChoice.tsx';
import { TouchButton } from './TouchButton.tsx';
import { touchField } from './touch-style.ts';

type Value = GuideInput['written'][string];

export interface WritingFieldProps {
  item: ItemToWrite;
  /** 対象者の氏名 — where the item is about one person. */
  name: string | null;
  value: Value | undefined;
  happenedOn: string;
  error: string | undefined;
  /** `machiAzaCode` comes with an address that was chosen. */
  onChange: (value: Value | null, machiAzaCode?: string | null) => void;
}

const keyboards: Readonly<Record<string, InputHTMLAttributes<HTMLInputElement>['inputMode']>> = {
  phone: 'tel',
  mail: 'email',
  number: 'numeric',
  yen: 'numeric',
  postalCode: 'numeric',
};

export function WritingField(props: WritingFieldProps): ReactElement {
  const { item, name, value, happenedOn, error, onChange } = props;
  const id = `write-${item.key.replaceAll(/[^A-Za-z0-9]/g, '-')}`;
  const label = name === null ? item.label : `${item.label}（${name} さん）`;
  const text = typeof value === 'string' ? value : '';
  if (item.kind === 'choice') {
    const { choices } = item;
    return (
      <TileChoice {...{ id, choices, error }} legend={label} value={text} onChoose={onChange} />
    );
  }
  if (item.kind === 'choices') return <Choices {...props} label={label} />;
  if (item.kind === 'date') {
    const same = <TouchButton onClick={() => onChange(happenedOn)}>異動の日と同じ</TouchButton>;
    return <DayField {...{ id, label, error }} value={text} onChange={onChange} beside={same} />;
  }
  if (item.kind === 'address') {
    const address = typeof value === 'object' ? (value as GuideAddress) : null;
    const isTown = item.key === 'case.newAddress';
    return <PlaceField {...{ id, label, error, isTown }} value={address} onChange={onChange} />;
  }
  const isNumber = item.kind === 'number' || item.kind === 'yen';
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-std-20B-150">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-std-16N-170 text-solid-gray-700">
        {[item.help, whereTo(item)].filter(Boolean).join('　')}
      </p>
      <input
        id={id}
        type="text"
        autoComplete="off"
        inputMode={keyboards[item.kind]}
        value={isNumber && typeof value === 'number' ? String(value) : text}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
        onChange={({ target }) => onChange(isNumber ? numberOf(target.value) : target.value)}
        className={touchField}
      />
      {error ? (
        <p id={`${id}-error`} className="text-std-18N-160 text-error-2">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function Choices({ item, label, value, error, onChange }: WritingFieldProps & { label: string }) {
  const held = Array.isArray(value) ? value : [];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-std-20B-150">{label}</legend>
      <div className="flex flex-wrap gap-3">
        {item.choices.map((choice) => {
          const has = held.includes(choice.value);
          const next = has ? held.filter((one) => one !== choice.value) : [...held, choice.value];
          return (
            <Tile key={choice.value} isPressed={has} onPress={() => onChange(next)}>
              {choice.label}
            </Tile>
          );
        })}
      </div>
      {error ? <p className="text-std-18N-160 text-error-2">{error}</p> : null}
    </fieldset>
  );
}

/** 入る様式 — so that nobody wonders why it is asked. */
function whereTo({ procedures }: ItemToWrite): string {
  if (procedures.length === 1) return `「${procedures[0]}」に入ります。`;
  return `${procedures.length}件の届出に入ります。`;
}

/** A figure where it is one; otherwise as typed, for the check to say what is wrong. */
function numberOf(typed: string): number | string {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}
