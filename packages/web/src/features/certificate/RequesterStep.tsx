/**
 * 請求者 — who asks, by what right, and how it was made sure of.
 *
 * @spec juki 5.7
 */
import { identityProofs, requesterRelations } from '@yakuba/contract/certificate';
import type { HouseholdMember } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CheckList } from './CheckList.tsx';
import { isPurposeNeeded } from './requester-rules.ts';

export interface RequesterStepProps {
  form: DraftForm;
  chosen: readonly HouseholdMember[];
}

const relations = Object.entries(requesterRelations).map(([value, label]) => ({ value, label }));
const proofs = Object.entries(identityProofs).map(([value, label]) => ({ value, label }));

export function RequesterStep({ form, chosen }: RequesterStepProps): ReactElement {
  const relation = form.text('requester.relation');
  const copied = chosen.length === 1 || relation === 'self' ? chosen : [];
  return (
    <>
      <RadioGroup
        {...form.choiceField('requester.relation')}
        required
        choices={relations}
        onChange={(next) => chooseRelation(form, next)}
      />
      <TextField
        {...form.textField('requester.name')}
        required
        hint={
          relation === 'official' ? '機関の名称と、来庁した職員の氏名を入力します。' : undefined
        }
        beside={copied.map((member) => (
          <Button
            key={member.addresseeNumber}
            kind="quiet"
            onClick={() => form.set('requester.name', member.fullName)}
          >
            「{member.fullName}」を写す
          </Button>
        ))}
      />
      <TextField {...form.textField('requester.address')} width="l" />
      <TextField
        {...form.textField('requester.purpose')}
        width="l"
        required={isPurposeNeeded(relation)}
        hint="第三者・特定事務受任者・国や地方公共団体の請求では、具体的に入力します。"
      />
      <ProofsAndCopies form={form} />
      {relation === 'official' ? (
        <Checkbox
          {...form.checkField('isOfficialUse')}
          hint="国又は地方公共団体の機関の請求に限り、用紙に「公用」と表示します。"
        />
      ) : null}
    </>
  );
}

function ProofsAndCopies({ form }: { form: DraftForm }): ReactElement {
  return (
    <>
      <CheckList
        form={form}
        path="requester.identityProofs"
        legend="本人確認の方法"
        isRequired
        note={
          <p className="text-dns-14N-130 text-solid-gray-700">
            確かめたものをすべて選んでください。
          </p>
        }
        choices={proofs}
      />
      <TextField
        {...form.textField('copies')}
        width="xs"
        inputMode="numeric"
        required
        hint="20部まで"
        beside={<span className="text-dns-16N-130">部</span>}
      />
    </>
  );
}

function chooseRelation(form: DraftForm, relation: string): void {
  form.set('requester.relation', relation);
  if (relation !== 'official') form.set('isOfficialUse', false);
}
