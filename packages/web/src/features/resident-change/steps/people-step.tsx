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
    paths: [...pathsOf(choice), householdPathOf(choice)],
    labels: 'above',
    body: ({ form, household, householdProblem: problem }) => (
      <PeoplePicker {...{ form, choice, household, problem }} />
    ),
    answers: (view) => [{ term: choice.label, value: chosenNames(view, choice), isWide: true }],
  };
}

/** What is filled in of each person stands on a later page. */
function pathsOf({ path, shape }: PeopleChoice): readonly string[] {
  return shape === 'rows' ? [`${path}!`, `${path}.*.addresseeNumber`] : [path];
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
