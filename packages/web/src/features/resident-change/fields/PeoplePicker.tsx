/**
 * 異動者の選択欄 — a household found by search, and all or some of its members.
 *
 * Whether all or only some move follows from who is ticked.
 *
 * @spec juki 4.0.1
 */
import type { FoundResident, HouseholdMember, HouseholdView } from '@yakuba/contract/resident';
import { sexes } from '@yakuba/contract/resident';
import { type ReactElement, useEffect } from 'react';

import type { ApiProblem } from '../../../api/api-problem.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import {
  choosable,
  chosenNumbers,
  householdPathOf,
  type PeopleChoice,
  withChosen,
} from '../people-choice.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { bornWords, householdWords } from './HouseholdCard.tsx';
import { ResidentSearch } from './ResidentSearch.tsx';

export interface PeoplePickerProps {
  form: DraftForm;
  choice: PeopleChoice;
  household: HouseholdView | null;
  problem: ApiProblem | null;
}

export function PeoplePicker(props: PeoplePickerProps): ReactElement {
  const { form, choice, household, problem } = props;
  const path = householdPathOf(choice);
  if (form.text(path) === '') {
    return (
      <ResidentSearch
        id={form.fieldId(choice.path)}
        label={`${choice.label}を探す`}
        error={form.error(choice.path) ?? form.error(path)}
        onFound={(resident) => begin(form, choice, resident)}
      />
    );
  }
  if (problem) {
    return (
      <Notice kind="error" title={problem.detail} announce="alert">
        <Button kind="quiet" onClick={() => leaveHousehold(form, choice)}>
          別の世帯を選ぶ
        </Button>
      </Notice>
    );
  }
  if (!household) return <Skeleton label="世帯を読み込んでいます" />;
  return <Members form={form} choice={choice} household={household} />;
}

interface MembersProps {
  form: DraftForm;
  choice: PeopleChoice;
  household: HouseholdView;
}

function Members({ form, choice, household }: MembersProps): ReactElement {
  const members = choosable(household, choice);
  const numbers = members.map(({ addresseeNumber }) => addresseeNumber);
  const chosen = chosenNumbers(form.values, choice);
  const choose = (next: readonly string[]) => chooseAnew(form, choice, next);
  const isWhole = choice.extent === 'all';
  useEffect(() => {
    if (isWhole && chosen.length !== numbers.length) choose(numbers);
  });
  return (
    <FieldGroup
      id={form.fieldId(choice.path)}
      title={choice.label}
      note={`${members.length}人のうち${chosen.length}人`}
      error={form.error(choice.path)}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-dns-16N-130">{householdWords(household)}</p>
        <Button kind="quiet" onClick={() => leaveHousehold(form, choice)}>
          別の世帯を選ぶ
        </Button>
      </div>
      {choice.shape === 'one' || isWhole || members.length < 2 ? null : (
        <RadioGroup
          id={`${form.fieldId(choice.path)}-extent`}
          name="extent"
          label="対象"
          value={extentOf(chosen, numbers)}
          choices={[
            { value: 'all', label: `全部（世帯の${members.length}人全員）` },
            { value: 'some', label: '一部' },
          ]}
          onChange={(extent) => choose(extent === 'all' ? numbers : [])}
        />
      )}
      <ul className="flex flex-col divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {members.map((member) => (
          <li key={member.addresseeNumber}>
            <MemberChoice
              member={member}
              isSingle={choice.shape === 'one'}
              isFixed={isWhole}
              isChosen={chosen.includes(member.addresseeNumber)}
              onChange={(isChosen) =>
                choose(toggled(member, isChosen, { chosen, numbers, choice }))
              }
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}

interface MemberChoiceProps {
  member: HouseholdMember;
  isSingle: boolean;
  isFixed: boolean;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

function MemberChoice(props: MemberChoiceProps): ReactElement {
  const { member, isSingle, isFixed, isChosen, onChange } = props;
  return (
    <label className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-4 gap-y-1 py-1">
      <input
        type={isSingle ? 'radio' : 'checkbox'}
        name="people"
        checked={isChosen}
        disabled={isFixed}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 shrink-0"
      />
      <span className="min-w-40 text-dns-16B-130">{member.fullName}</span>
      <span className="min-w-24 text-dns-16N-130">{member.relationship ?? ''}</span>
      <span className="text-dns-16N-130 tabular-nums">{`${bornWords(member)}生`}</span>
      <span className="text-dns-16N-130">{sexes[member.sex]}</span>
      {member.isClosed ? <Badge tone="neutral">除票</Badge> : null}
    </label>
  );
}

/** The household of the person found; the person is chosen where he or she can be. */
function begin(form: DraftForm, choice: PeopleChoice, resident: FoundResident): void {
  const canBeChosen = choice.admitsClosed || resident.residentStatus === '1';
  form.set(householdPathOf(choice), resident.householdNumber);
  chooseAnew(form, choice, canBeChosen ? [resident.addresseeNumber] : []);
}

function leaveHousehold(form: DraftForm, choice: PeopleChoice): void {
  form.set(householdPathOf(choice), '');
  chooseAnew(form, choice, []);
}

/** Who stays is another question once other people leave. */
function chooseAnew(form: DraftForm, choice: PeopleChoice, numbers: readonly string[]): void {
  form.set(choice.path, withChosen(form.values, choice, numbers));
  if (Object.hasOwn(form.values, 'remaining')) form.set('remaining', []);
  form.set('ui.headChoice', '');
}

interface Choosing {
  readonly chosen: readonly string[];
  readonly numbers: readonly string[];
  readonly choice: PeopleChoice;
}

function toggled(
  { addresseeNumber }: HouseholdMember,
  isChosen: boolean,
  { chosen, numbers, choice }: Choosing,
): readonly string[] {
  if (choice.shape === 'one') return [addresseeNumber];
  return numbers.filter((number) =>
    number === addresseeNumber ? isChosen : chosen.includes(number),
  );
}

function extentOf(chosen: readonly string[], numbers: readonly string[]): string {
  if (chosen.length === 0) return '';
  return chosen.length === numbers.length ? 'all' : 'some';
}
