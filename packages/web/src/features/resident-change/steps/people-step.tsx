/**
 * 異動者の手順 — who of a household the change is about.
 *
 * @spec juki 4.0.1
 */
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import { chosenNumbers, householdPathOf, type PeopleChoice } from '../people-choice.ts';

export function peopleStep(choice: PeopleChoice): ChangeStepPage {
  return {
    id: 'people',
    title: choice.label,
    paths: [choice.path, householdPathOf(choice)],
    labels: 'above',
    body: (view) => <PeoplePicker form={view.form} choice={choice} household={view.household} />,
    answers: (view) => [{ term: choice.label, value: chosenNames(view, choice), isWide: true }],
  };
}

/** 異動者の氏名 — of the people chosen, one after another. */
export function chosenNames(view: ChangeView, choice: PeopleChoice): string {
  return chosenNumbers(view.form.values, choice)
    .map((number) => nameOf(view, number))
    .join('、');
}

/** 世帯員の氏名 — the number while the household is not yet read. */
export function nameOf({ household }: ChangeView, number: string): string {
  const member = household?.members.find(({ addresseeNumber }) => addresseeNumber === number);
  return member?.fullName ?? `宛名番号 ${number}`;
}
