/**
 * 候補付き入力欄 — a text box that offers choices as one types (WAI-ARIA combobox with a listbox).
 *
 * Arrow keys move, Enter takes, Escape closes. An input method keeps its keys while it composes.
 */
import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';

import { type ControlWidth, controlFrame, controlWidth } from '../../../ui/control-style.ts';
import { type FieldFrameProps, fieldFrame } from '../../../ui/field-frame.tsx';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface ComboboxProps<Option extends ComboboxOption> extends FieldFrameProps {
  name?: string;
  value: string;
  onValue: (value: string) => void;
  options: readonly Option[];
  onPick: (option: Option) => void;
  onBlur?: () => void;
  width?: ControlWidth;
  /** A box for choosing only: Enter takes the first choice and never sends the form. */
  isForChoice?: boolean;
  /** Words while choices are looked for, or when there are none. */
  status?: string;
}

export function Combobox<Option extends ComboboxOption>(
  props: ComboboxProps<Option>,
): ReactElement {
  const { options, value, onValue, width = 'm', name, onBlur } = props;
  const listId = `${props.id}-choices`;
  const choosing = useChoosing(props, listId);
  const { isOpen, current, take } = choosing;
  const isListShown = isOpen && options.length > 0;
  return fieldFrame(frameOf(props), (aria) => (
    <div className={`relative ${controlWidth[width]}`}>
      <input
        {...aria}
        type="text"
        role="combobox"
        name={name}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isListShown}
        aria-controls={isListShown ? listId : undefined}
        aria-activedescendant={current ? optionId(listId, current) : undefined}
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
          choosing.open();
        }}
        onKeyDown={choosing.press}
        onBlur={() => {
          choosing.close();
          onBlur?.();
        }}
        className={`${controlFrame} w-full`}
      />
      {isListShown ? listOf({ ...props, listId, current, take }) : null}
      <span role="status" className="sr-only">
        {isOpen ? (props.status ?? `候補${options.length}件`) : ''}
      </span>
    </div>
  ));
}

interface Choosing<Option extends ComboboxOption> {
  readonly isOpen: boolean;
  readonly current: Option | undefined;
  open(): void;
  close(): void;
  take(option: Option): void;
  press(event: KeyboardEvent): void;
}

/** Which choice the arrow keys have reached, and what the keys do. */
function useChoosing<Option extends ComboboxOption>(
  { options, onPick, isForChoice = false }: ComboboxProps<Option>,
  listId: string,
): Choosing<Option> {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const current = isOpen ? options[active] : undefined;
  useEffect(() => {
    if (current) document.getElementById(optionId(listId, current))?.scrollIntoView(nearest);
  }, [current, listId]);

  function show(isShown: boolean): void {
    setOpen(isShown);
    setActive(-1);
  }
  function take(option: Option): void {
    show(false);
    onPick(option);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const move = stepOf(event.key);
    const chosen = current ?? (isForChoice && isOpen ? options[0] : undefined);
    if (event.key === 'Enter' && (isForChoice || current)) {
      event.preventDefault();
      if (chosen) take(chosen);
    }
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      show(false);
    }
    if (move === 0 || options.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setActive(isOpen ? (active + move + options.length) % options.length : firstFor(move));
  }
  return { isOpen, current, open: () => show(true), close: () => show(false), take, press };
}

function firstFor(move: number): number {
  return move > 0 ? 0 : -1;
}

interface ListParts<Option extends ComboboxOption> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly listId: string;
  readonly current: Option | undefined;
  readonly take: (option: Option) => void;
}

/** Choices keep the focus in the box: pressing one with the pointer must not blur it. */
function listOf<Option extends ComboboxOption>(parts: ListParts<Option>): ReactElement {
  const { label, options, listId, current, take } = parts;
  return (
    <div id={listId} role="listbox" aria-label={`${label}の候補`} className={listStyle}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys.
        <div
          key={option.id}
          id={optionId(listId, option)}
          role="option"
          aria-selected={option === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(option)}
          className={`${optionStyle} ${option === current ? 'bg-key-100' : 'hover:bg-key-50'}`}
        >
          <span className="block text-dns-16N-130">{option.label}</span>
          {option.detail ? (
            <span className="block text-dns-14N-130 text-solid-gray-700">{option.detail}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function frameOf({ id, label, hint, error, required, beside }: FieldFrameProps): FieldFrameProps {
  return { id, label, hint, error, required, beside };
}

function optionId(listId: string, { id }: ComboboxOption): string {
  return `${listId}-${id}`;
}

function stepOf(key: string): number {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

const nearest = { block: 'nearest' } as const;
const listStyle = [
  'absolute top-full left-0 z-20 mt-1 max-h-72 w-max min-w-full max-w-[min(36rem,90vw)]',
  'overflow-y-auto rounded-8 border border-solid-gray-420 bg-white py-1 shadow-2',
].join(' ');
const optionStyle = 'cursor-pointer px-3 py-2';
