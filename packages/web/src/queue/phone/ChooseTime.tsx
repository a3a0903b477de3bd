/** 時間の選択 — only what can be booked is offered, one question after another. */
import type { ReceptionState } from '@yakuba/contract/queue';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { controlWidth, selectFrame } from '../../ui/control-style.ts';
import { addressOf } from '../api/addresses.ts';
import { ask } from '../api/ask.ts';
import { clockTime, dayWords } from '../app/clock-words.ts';
import { type Language, useLanguage } from '../app/language.tsx';
import { Refused } from '../ui/Refused.tsx';
import type { KeptBooking } from './booking.ts';

export interface ChooseTimeProps {
  municipalityCode: string;
  reception: ReceptionState;
  whenBooked: (booking: KeptBooking) => void;
}

interface Slot {
  readonly startsAt: string;
  readonly left: number;
}

export function ChooseTime(props: ChooseTimeProps): ReactElement {
  const { municipalityCode, reception, whenBooked } = props;
  const { say, language } = useLanguage();
  const [chosen, setChosen] = useState<Chosen>({ categoryCode: '', day: '', startsAt: '' });
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const { categoryCode, day, startsAt } = chosen;
  const slots = useSlots({ municipalityCode, categoryCode, day, attempt }, setFailure);
  if (reception.bookable.length === 0) return <p>{say('reception.no-book')}</p>;
  const book = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    try {
      const body = { categoryCode, startsAt };
      whenBooked(await ask<KeptBooking>(addressOf('book', { municipalityCode }), { body }));
    } catch (thrown) {
      setFailure(thrown);
      setChosen({ categoryCode, day, startsAt: '' });
      setAttempt((count) => count + 1);
    }
  };
  return (
    <form onSubmit={(event) => void book(event)} className="flex flex-col items-start gap-5">
      {failure ? <Refused thrown={failure} /> : null}
      <Question
        id="category"
        label={say('book.category')}
        value={categoryCode}
        choices={categoriesOf(reception, language)}
        whenChosen={(code) => setChosen({ categoryCode: code, day: '', startsAt: '' })}
      />
      <Question
        id="day"
        label={say('book.day')}
        value={day}
        choices={daysOf(reception, { categoryCode, language })}
        whenChosen={(next) => setChosen({ categoryCode, day: next, startsAt: '' })}
      />
      <Question
        id="time"
        label={say('book.time')}
        value={startsAt}
        choices={slots.map((slot) => [
          slot.startsAt,
          `${clockTime(new Date(slot.startsAt))}　${say('book.left', { left: slot.left })}`,
        ])}
        whenChosen={(next) => setChosen({ categoryCode, day, startsAt: next })}
      />
      {startsAt === '' ? null : (
        <Button type="submit" kind="primary">
          {say('book.send')}
        </Button>
      )}
    </form>
  );
}

interface Chosen {
  readonly categoryCode: string;
  readonly day: string;
  readonly startsAt: string;
}

type Choices = readonly (readonly [value: string, label: string])[];

function categoriesOf({ bookable, menu }: ReceptionState, language: Language): Choices {
  return bookable.map(({ categoryCode }) => {
    const line = menu.find(({ code }) => code === categoryCode);
    const other = language === 'en' ? line?.titleEn : language === 'easy' ? line?.titleEasy : null;
    return [categoryCode, other ?? line?.title ?? categoryCode];
  });
}

function daysOf(
  { bookable }: ReceptionState,
  { categoryCode, language }: { readonly categoryCode: string; readonly language: Language },
): Choices {
  const days = bookable.find((one) => one.categoryCode === categoryCode)?.days ?? [];
  return days.map((day) => [
    day,
    dayWords(new Date(`${day}T12:00:00+09:00`), language === 'en' ? 'en' : 'ja'),
  ]);
}

interface QuestionProps {
  id: string;
  label: string;
  value: string;
  /** None: the question is not asked yet. */
  choices: Choices;
  whenChosen: (value: string) => void;
}

function Question(props: QuestionProps): ReactElement | null {
  const { id, label, value, choices, whenChosen } = props;
  const { say } = useLanguage();
  if (choices.length === 0) return null;
  return (
    <div className="flex w-full flex-col gap-1.5">
      <label htmlFor={id} className="text-std-18B-160">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => whenChosen(event.target.value)}
        className={`${selectFrame} ${controlWidth.full} text-std-17N-170`}
      >
        <option value="">{say('book.choose')}</option>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface Asked {
  readonly municipalityCode: string;
  readonly categoryCode: string;
  readonly day: string;
  /** Grows after a refusal: the places are then asked for anew. */
  readonly attempt: number;
}

function useSlots(asked: Asked, whenFailed: (thrown: unknown) => void): readonly Slot[] {
  const [slots, setSlots] = useState<readonly Slot[]>([]);
  const { municipalityCode, categoryCode, day, attempt } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused booking asks once more.
  useEffect(() => {
    setSlots([]);
    if (categoryCode === '' || day === '') return;
    let isHere = true;
    const query = new URLSearchParams({ categoryCode, day });
    ask<{ slots: Slot[] }>(`${addressOf('listSlots', { municipalityCode })}?${query}`)
      .then((answer) => isHere && setSlots(answer.slots))
      .catch((thrown: unknown) => isHere && whenFailed(thrown));
    return () => {
      isHere = false;
    };
  }, [municipalityCode, categoryCode, day, attempt, whenFailed]);
  return slots;
}
