/** カードを使う — which card, its PIN, and the one button; every card here is a simulated one. */
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { Japanese, useSay } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Field, FieldSet } from '../ui/Field.tsx';
import { Problem } from '../ui/Problem.tsx';
import { inputStyle } from '../ui/style.ts';
import type { WordKey } from '../words/ja.ts';
import { SimulatedMark } from './SimulatedMark.tsx';
import { type CardUse, useCards } from './simulated-card.ts';

export interface CardFormProps {
  id: string;
  pin: { readonly label: WordKey; readonly hint: WordKey };
  action: WordKey;
  busy: WordKey;
  /** Throws what the server or the card refuses. */
  onUse: (card: CardUse) => Promise<void>;
  /** Shown where no card can be read. */
  otherwise: ReactNode;
}

export function CardForm(props: CardFormProps): ReactElement {
  const asked = useCards();
  return (
    <Asked asked={asked}>
      {(cards) => (cards.length === 0 ? props.otherwise : <Table {...props} cards={cards} />)}
    </Asked>
  );
}

type Cards = NonNullable<ReturnType<typeof useCards>['data']>;

interface Lacking {
  readonly card?: string;
  readonly pin?: string;
}

function Table(props: CardFormProps & { cards: Cards }): ReactElement {
  const { id, pin: words, action, busy, cards } = props;
  const say = useSay();
  const { number, setNumber, pin, setPin, lacking, isBusy, failure, use } = useTable(props);
  return (
    <form noValidate onSubmit={(event) => void use(event)} className="flex flex-col gap-5">
      <SimulatedMark />
      <FieldSet id={`${id}-cards`} label={say('sign.which')} error={lacking.card}>
        <Choices
          type="radio"
          name={`${id}-card`}
          choices={cards.map(choiceOf)}
          chosen={number === null ? [] : [String(number)]}
          onChoose={(value) => setNumber(Number(value))}
          isInvalid={lacking.card !== undefined}
        />
      </FieldSet>
      <Field id={`${id}-pin`} label={say(words.label)} hint={say(words.hint)} error={lacking.pin}>
        {(aria) => (
          <input
            {...aria}
            type="password"
            autoComplete="off"
            value={pin}
            onChange={(event) => setPin(event.target.value)}
            className={`${inputStyle} md:w-72`}
          />
        )}
      </Field>
      {failure === null ? null : <Problem thrown={failure} />}
      <div>
        <Action type="submit" kind="primary" busy={isBusy ? say(busy) : false}>
          {say(action)}
        </Action>
      </div>
    </form>
  );
}

/** カードの使用 — what was chosen and typed, and what the card or the server said to it. */
function useTable({ id, onUse, cards }: CardFormProps & { cards: Cards }) {
  const say = useSay();
  const [number, setNumber] = useState<number | null>(cards.length === 1 ? 0 : null);
  const [pin, setPin] = useState('');
  const [lacking, setLacking] = useState<Lacking>({});
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function use(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found: Lacking = {
      ...(number === null ? { card: say('sign.choose') } : {}),
      ...(pin === '' ? { pin: say('sign.pin-missing') } : {}),
    };
    setLacking(found);
    if (isBusy || number === null || pin === '') {
      const first = found.card ? `${id}-card-first` : `${id}-pin`;
      document.getElementById(first)?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await onUse({ number, pin });
    } catch (thrown) {
      setPin('');
      const refused = cardWords[asProblem(thrown).code];
      if (refused) setLacking({ pin: say(refused) });
      else setFailure(thrown);
      document.getElementById(`${id}-pin`)?.focus();
    } finally {
      setBusy(false);
    }
  }

  return { number, setNumber, pin, setPin, lacking, isBusy, failure, use };
}

/** What the card itself refuses. */
const cardWords: Readonly<Record<string, WordKey>> = {
  'simulated_card.wrong_pin': 'sign.wrong-pin',
  'simulated_card.locked': 'sign.locked',
};

function choiceOf({ number, label, holder }: Cards[number]) {
  return {
    value: String(number),
    label: (
      <Japanese>
        {holder.fullName}（{label}）
      </Japanese>
    ),
    note: <Japanese>{holder.address}</Japanese>,
  };
}
