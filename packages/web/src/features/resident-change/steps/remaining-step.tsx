/**
 * 残る世帯の手順 — where the head leaves and several stay: who becomes head, or nobody yet.
 *
 * @spec juki 4.0.4
 */
import type { HouseholdMember } from '@yakuba/contract/resident';
import { type ReactElement, useEffect } from 'react';

import { Notice } from '../../../ui/Notice.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { Placements } from '../fields/Placements.tsx';
import { chosenNumbers, losesHead, type PeopleChoice, stayingMembers } from '../people-choice.ts';
import { placementAnswers } from './placement-step.tsx';

const HEAD_CHOICE = 'ui.headChoice';

/** The step, where it is needed; an empty list otherwise. */
export function remainingSteps(view: ChangeView, choice: PeopleChoice): readonly ChangeStepPage[] {
  const leaving = chosenNumbers(view.form.values, choice);
  if (!losesHead(view.household, leaving)) return [];
  return [
    {
      id: 'remaining',
      title: '残る世帯の世帯主',
      paths: ['remaining'],
      body: (shown) => (
        <RemainingHead
          view={shown}
          members={shown.household ? stayingMembers(shown.household, leaving) : []}
        />
      ),
      answers: (shown) =>
        isLeftOpen(shown)
          ? [{ term: '残る世帯の世帯主', value: 'ここでは決めない' }]
          : placementAnswers(shown, 'remaining'),
    },
  ];
}

interface RemainingHeadProps {
  view: ChangeView;
  members: readonly HouseholdMember[];
}

function RemainingHead({ view, members }: RemainingHeadProps): ReactElement {
  const { form, household } = view;
  const chosen = form.text(HEAD_CHOICE);
  const { set } = form;
  useEffect(() => {
    if (chosen === '') set(HEAD_CHOICE, 'now');
  }, [chosen, set]);
  return (
    <>
      <Notice kind="warning" title="この異動で世帯主がいなくなります">
        <p>残る世帯員から新しい世帯主を決めてください。</p>
      </Notice>
      <RadioGroup
        {...form.choiceField(HEAD_CHOICE)}
        label="世帯主の変更"
        value={chosen}
        choices={headChoices}
        direction="column"
        onChange={(choice) => {
          set(HEAD_CHOICE, choice);
          set('remaining', []);
        }}
      />
      {chosen === 'later' ? null : (
        <Placements
          form={form}
          path="remaining"
          members={members}
          householdNumber={household?.householdNumber ?? ''}
        />
      )}
    </>
  );
}

function isLeftOpen({ form }: ChangeView): boolean {
  return form.text(HEAD_CHOICE) === 'later';
}

const headChoices = [
  { value: 'now', label: 'この届出で新しい世帯主を決める' },
  {
    value: 'later',
    label: 'ここでは決めない',
    hint: '世帯主変更の届出を別に受けます。それまで世帯主は未設定になります。',
  },
];
