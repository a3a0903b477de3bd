/** 様式の項目 — one item of a form as a control of its kind. */
import {
  type AddressAnswer,
  type AnswerValue,
  type EvidenceAnswer,
  type FormItem,
  type RowAnswers,
  textIn,
} from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Told, useLanguage } from '../app/language.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Field, FieldSet } from '../ui/Field.tsx';
import { inputStyle } from '../ui/style.ts';
import { AddressItem } from './AddressItem.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import { MembersItem } from './MembersItem.tsx';
import { SignatureItem } from './SignatureItem.tsx';
import { TextItem } from './TextItem.tsx';

/** 添付 — sends a file, and answers how it is known. */
export type Upload = (itemName: string, file: File) => Promise<EvidenceAnswer>;

export interface ItemProps {
  item: FormItem;
  /** `fullName`, or `members.0.fullName` inside a row. */
  path: string;
  value: AnswerValue;
  isRequired: boolean;
  isComputed: boolean;
  /** Sentences by path: of the item, of parts of an address, of items of a row. */
  problems: ReadonlyMap<string, string>;
  onChange: (value: AnswerValue) => void;
  upload: Upload;
}

/** 欄の識別名 — by which the list of errors finds it. */
export function fieldId(path: string): string {
  return `item-${path}`;
}

export function ItemField(props: ItemProps): ReactElement {
  const { item, path, value, problems, isRequired, onChange } = props;
  const { language } = useLanguage();
  const frame = {
    id: fieldId(path),
    label: <Told text={item.label} />,
    hint: item.help ? <Told text={item.help} /> : undefined,
    error: problems.get(path),
    isRequired,
  };
  switch (item.kind) {
    case 'explanation':
      return (
        <p className="text-std-17N-170">
          <Told text={item.label} />
        </p>
      );
    case 'choice':
      return chooseOne(props, frame);
    case 'choices':
      return (
        <FieldSet {...frame}>
          <Choices
            type="checkbox"
            name={frame.id}
            isInvalid={frame.error !== undefined}
            choices={choicesOf(item)}
            chosen={textsOf(value)}
            onChoose={(one, isChosen) => {
              const others = textsOf(value).filter((other) => other !== one);
              onChange(isChosen ? [...others, one] : others);
            }}
          />
        </FieldSet>
      );
    case 'address':
      return <AddressItem {...props} frame={frame} value={addressOf(value)} />;
    case 'members':
      return <MembersItem {...props} frame={frame} rows={rowsOf(value)} />;
    case 'evidence':
      return <EvidenceItem {...props} frame={frame} files={filesOf(value)} />;
    case 'signature':
      return (
        <SignatureItem
          frame={frame}
          label={textIn(item.label, language)}
          isSigned={value === true}
          onChange={onChange}
        />
      );
    default:
      return <TextItem {...props} frame={frame} />;
  }
}

export type ItemFrame = Omit<Parameters<typeof FieldSet>[0], 'children'>;

/** Few choices stand open; many would push the rest of the page away. */
const OPEN_MAX = 7;

function chooseOne({ item, value, onChange }: ItemProps, frame: ItemFrame): ReactElement {
  const choices = item.choices ?? [];
  if (choices.length > OPEN_MAX)
    return <ManyChoices item={item} frame={frame} value={value} onChange={onChange} />;
  return (
    <FieldSet {...frame}>
      <Choices
        type="radio"
        name={frame.id}
        isInvalid={frame.error !== undefined}
        choices={choicesOf(item)}
        chosen={textsOf([value])}
        onChoose={(one) => onChange(one)}
      />
    </FieldSet>
  );
}

function ManyChoices(props: Pick<ItemProps, 'item' | 'value' | 'onChange'> & { frame: ItemFrame }) {
  const { item, value, onChange, frame } = props;
  const { language, say } = useLanguage();
  return (
    <Field {...frame}>
      {(aria) => (
        <select
          {...aria}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
          className={inputStyle}
        >
          <option value="">{say('fill.choose')}</option>
          {(item.choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {textIn(choice.label, language)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function choicesOf(item: FormItem) {
  return (item.choices ?? []).map(({ value, label }) => ({ value, label: <Told text={label} /> }));
}

function textsOf(value: AnswerValue | readonly AnswerValue[]): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function addressOf(value: AnswerValue): AddressAnswer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as AddressAnswer)
    : {};
}

function rowsOf(value: AnswerValue): readonly RowAnswers[] {
  return Array.isArray(value) ? (value as readonly RowAnswers[]) : [];
}

function filesOf(value: AnswerValue): readonly EvidenceAnswer[] {
  return Array.isArray(value) ? (value as readonly EvidenceAnswer[]) : [];
}
