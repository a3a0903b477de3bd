/**
 * 証明する人 — who of a household stands on the certificate.
 *
 * @spec juki 5.1
 */
import type { HouseholdMember, HouseholdView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { birthWords } from '../resident/words/date-words.ts';
import { MarkBadges } from '../resident/words/MarkBadges.tsx';
import { chosenNumbers, withToggled } from './chosen-people.ts';
import { standingOf } from './offered.ts';

export interface PeopleStepProps {
  form: DraftForm;
  household: HouseholdView;
  onChoose: (addresseeNumbers: readonly string[]) => void;
  onOther: () => void;
}

export function PeopleStep({ form, household, onChoose, onOther }: PeopleStepProps): ReactElement {
  const id = form.fieldId('selection');
  const chosen = chosenNumbers(form, household);
  const { members } = household;
  const living = members.filter((member) => !member.isClosed);
  const standing = members
    .filter((member) => chosen.includes(member.addresseeNumber))
    .map(standingOf)[0];
  const toggle = ({ addresseeNumber }: HouseholdMember) =>
    onChoose(withToggled(chosen, addresseeNumber));
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={`${id}-error`}
      className="min-w-0 outline-none"
    >
      <legend className="sr-only">証明する人</legend>
      <p className="text-std-16N-170">
        世帯番号 {household.householdNumber}
        {household.headName ? `　世帯主 ${household.headName}` : ''}
      </p>
      {living.length < members.length ? (
        <p className="text-dns-14N-130 text-solid-gray-700">
          住民と消除された方は別の証明書になるため、同時には選べません。
        </p>
      ) : null}
      <FieldError id={id}>{form.error('selection')}</FieldError>
      <div className="mt-3">
        <Table
          caption="世帯員"
          hideCaption
          columns={[choiceColumn(chosen, standing, toggle), ...memberColumns]}
          rows={members}
          rowKey={(member) => member.addresseeNumber}
          empty="この世帯には証明できる人がいません。別の世帯を探してください。"
          isMarked={(member) => chosen.includes(member.addresseeNumber)}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          disabled={living.length === 0}
          onClick={() => onChoose(living.map((member) => member.addresseeNumber))}
        >
          世帯全員を選ぶ
        </Button>
        <Button kind="quiet" disabled={chosen.length === 0} onClick={() => onChoose([])}>
          選択を外す
        </Button>
        <Button kind="quiet" onClick={onOther}>
          別の人を探す
        </Button>
        <p role="status" className="text-dns-16B-130">
          {chosen.length}人を選んでいます
        </p>
      </div>
    </fieldset>
  );
}

function choiceColumn(
  chosen: readonly string[],
  standing: string | undefined,
  toggle: (member: HouseholdMember) => void,
): Column<HouseholdMember> {
  return {
    id: 'choice',
    header: '証明',
    kind: 'fit',
    cell: (member) => (
      <label className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          className="size-5"
          aria-label={`${member.fullName}を証明する`}
          checked={chosen.includes(member.addresseeNumber)}
          disabled={standing !== undefined && standing !== standingOf(member)}
          onChange={() => toggle(member)}
        />
      </label>
    ),
  };
}

const memberColumns: readonly Column<HouseholdMember>[] = [
  { id: 'name', header: '氏名', isRowHeader: true, cell: (member) => member.fullName },
  { id: 'relationship', header: '続柄', width: 's', cell: (member) => member.relationship ?? '' },
  { id: 'born', header: '生年月日', cell: (member) => birthWords(member, !member.isClosed) },
  { id: 'number', header: '宛名番号', width: 'm', cell: (member) => member.addresseeNumber },
  { id: 'marks', header: '状態', width: 's', cell: ({ marks }) => <MarkBadges marks={marks} /> },
];
