/** 台帳にない人の入力 — the few items by hand, where there is no file. */
import type { Newcomer } from '@yakuba/contract/procedure-guide';
import { toKatakana } from '@yakuba/kernel/text';
import { type ReactElement, useState } from 'react';

import { DayField } from './DayField.tsx';
import { TileChoice } from './TileChoice.tsx';
import { TouchButton } from './TouchButton.tsx';
import { touchField } from './touch-style.ts';

export interface NewcomerFormProps {
  onAdd: (person: Omit<Newcomer, 'key'>) => void;
  onCancel: () => void;
}

const blank = { fullName: '', fullNameKana: '', relationship: '', dateOfBirth: '', sex: '' };
type Entry = typeof blank;

const sexes = [
  { value: '1', label: '男' },
  { value: '2', label: '女' },
];

export function NewcomerForm({ onAdd, onCancel }: NewcomerFormProps): ReactElement {
  const [entry, setEntry] = useState(blank);
  const [isChecked, setChecked] = useState(false);
  const problem = problemOf(entry);
  const text = (name: keyof Entry, label: string) => (
    <label className="flex flex-col gap-2 text-std-20B-150">
      {label}
      <input
        type="text"
        autoComplete="off"
        value={entry[name]}
        onChange={({ target }) => setEntry({ ...entry, [name]: target.value })}
        className={touchField}
      />
    </label>
  );
  return (
    <fieldset className="flex flex-col gap-4 rounded-12 border border-solid-gray-300 p-5">
      <legend className="px-2 text-std-18B-160">手で入れる</legend>
      {text('fullName', '氏名（氏と名の間を空ける）')}
      {text('fullNameKana', 'フリガナ')}
      {text('relationship', '世帯主との続柄')}
      <DayField
        id="newcomer-born"
        label="生年月日"
        value={entry.dateOfBirth}
        onChange={(dateOfBirth) => setEntry((held) => ({ ...held, dateOfBirth }))}
      />
      <TileChoice
        id="newcomer-sex"
        legend="性別"
        value={entry.sex}
        choices={sexes}
        onChoose={(sex) => setEntry({ ...entry, sex })}
      />
      {isChecked && problem ? (
        <p role="alert" className="text-std-18N-160 text-error-2">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <TouchButton
          kind="primary"
          onClick={() => (problem === null ? onAdd(personOf(entry)) : setChecked(true))}
        >
          この人を加える
        </TouchButton>
        <TouchButton onClick={onCancel}>やめる</TouchButton>
      </div>
    </fieldset>
  );
}

function problemOf({ fullName, relationship, dateOfBirth, sex }: Entry): string | null {
  if (fullName.trim() === '') return '氏名を入れてください。';
  if (relationship.trim() === '') return '続柄を入れてください。';
  if (dateOfBirth === '') return '生年月日を入れてください。';
  return sex === '' ? '性別を選んでください。' : null;
}

function personOf(entry: Entry): Omit<Newcomer, 'key'> {
  const kana = toKatakana(entry.fullNameKana.trim()).replaceAll(' ', '\u3000');
  return {
    fullName: entry.fullName.trim(),
    fullNameKana: kana === '' ? null : kana,
    dateOfBirth: entry.dateOfBirth,
    sex: entry.sex === '2' ? '2' : '1',
    isForeign: false,
    relationship: entry.relationship.trim(),
    address: null,
    residentRecordCode: null,
    registeredDomicile: null,
    headOfFamilyRegister: null,
  };
}
