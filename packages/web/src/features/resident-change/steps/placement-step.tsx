/**
 * 続柄の手順 — what each person chosen is to the head after the change.
 *
 * @spec juki 4.1.4.2
 */
import type { HouseholdMember } from '@yakuba/contract/resident';

import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { Placements, placementsOf } from '../fields/Placements.tsx';
import { nameOf } from './people-step.tsx';

export interface PlacementStepOptions {
  readonly id?: string;
  readonly title: string;
  readonly path: string;
  /** A new head is chosen among them. */
  readonly choosesHead: boolean;
  readonly headLabel?: string;
}

export function placementStep(options: PlacementStepOptions): ChangeStepPage {
  const { id = 'placement', title, path, choosesHead, headLabel } = options;
  return {
    id,
    title,
    paths: [path],
    body: (view) => (
      <Placements
        form={view.form}
        path={path}
        members={membersAt(view, path)}
        {...(choosesHead && view.household
          ? { householdNumber: view.household.householdNumber }
          : {})}
        {...(headLabel === undefined ? {} : { headLabel })}
      />
    ),
    answers: (view) => placementAnswers(view, path),
  };
}

export function placementAnswers(view: ChangeView, path: string) {
  return placementsOf(view.form, path).map(({ addresseeNumber, relationship }) => ({
    term: nameOf(view, addresseeNumber),
    value: relationship,
  }));
}

/** Members named at the path, in the order of the household. */
function membersAt({ form, household }: ChangeView, path: string): readonly HouseholdMember[] {
  const numbers = new Set(placementsOf(form, path).map(({ addresseeNumber }) => addresseeNumber));
  return (household?.members ?? []).filter((member) => numbers.has(member.addresseeNumber));
}
