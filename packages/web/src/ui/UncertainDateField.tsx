/**
 * 不詳日欄 — UncertainDateField: a date that may be 不詳, in one of the fourteen notations.
 *
 * A known date is typed as in DateField. When a notation is chosen, its blanks are filled in one
 * by one and the finished wording stands below. What the notations and blanks are is given by the
 * caller; nothing is worked out here.
 *
 * @spec juki 1.1.8
 */
import type { ReactElement } from 'react';

import { controlFrame, controlWidth, selectFrame } from './control-style.ts';
import type { FieldFrameProps } from './field-frame.tsx';
import { errorLine, fieldAria, fieldLayout, hintLine, requiredMark } from './field-frame.tsx';
import type { Choice } from './Select.tsx';

/** A blank of a notation: 年, 月, 日 or a word such as 上旬. */
export interface DateBlank {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Words to choose from; without them the blank takes digits. */
  readonly choices?: readonly Choice[];
}

export interface UncertainDateFieldProps extends Omit<FieldFrameProps, 'beside' | 'inside'> {
  /** Chosen notation, empty for a date that is known. */
  notation: string;
  notations: readonly Choice[];
  onNotation: (notation: string) => void;
  /** What stands in the box of a known date. */
  value: string;
  onValue: (value: string) => void;
  blanks: readonly DateBlank[];
  onBlank: (id: string, value: string) => void;
  /** The date or wording as understood. */
  reading: string;
  onBlur?: () => void;
}

export function UncertainDateField(props: UncertainDateFieldProps): ReactElement {
  const { id, label, hint, error, required, notation } = props;
  const aria = fieldAria(props);
  return (
    <fieldset className={fieldLayout} onBlur={props.onBlur}>
      <legend className="float-left pt-2 text-dns-16B-130">
        {label}
        {required ? requiredMark() : null}
      </legend>
      <div className="flex min-w-0 flex-col gap-1.5">
        {hint ? hintLine(id, hint) : null}
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          {notation === '' ? knownDate(props, aria) : blanksOf(props)}
          {notationChoice(props)}
        </div>
        <output htmlFor={id} className="text-dns-16N-130 text-solid-gray-800 empty:hidden">
          {props.reading}
        </output>
        {error ? errorLine(id, error) : null}
      </div>
    </fieldset>
  );
}

function knownDate(
  { label, value, onValue }: UncertainDateFieldProps,
  aria: ReturnType<typeof fieldAria>,
): ReactElement {
  return (
    <input
      {...aria}
      type="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      className={`${controlFrame} ${controlWidth.s} tabular-nums`}
    />
  );
}

function blanksOf({ id, blanks, onBlank, error }: UncertainDateFieldProps): ReactElement[] {
  return blanks.map((blank, place) => {
    const own = place === 0 ? id : `${id}-${blank.id}`;
    return (
      <label key={blank.id} htmlFor={own} className="flex flex-col gap-1 text-dns-14N-120">
        {blank.label}
        {blank.choices ? (
          <select
            id={own}
            value={blank.value}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onBlank(blank.id, event.target.value)}
            className={selectFrame}
          >
            <option value="">選ぶ</option>
            {blank.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={own}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            value={blank.value}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onBlank(blank.id, event.target.value)}
            className={`${controlFrame} w-16 text-right tabular-nums`}
          />
        )}
      </label>
    );
  });
}

function notationChoice(props: UncertainDateFieldProps): ReactElement {
  return (
    <label className="flex max-w-full min-w-0 flex-col gap-1 text-dns-14N-120">
      <span className={props.notation === '' ? 'sr-only' : ''}>{props.label}の書き方</span>
      <select
        id={`${props.id}-notation`}
        value={props.notation}
        onChange={(event) => props.onNotation(event.target.value)}
        className={`${selectFrame} w-full max-w-96`}
      >
        <option value="">日付がわかる</option>
        {props.notations.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
