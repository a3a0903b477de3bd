/**
 * 異動者の手順 — one page a person, one after another, with what the person before has taken over.
 *
 * @spec juki 4.0.10
 * @spec juki 4.1.1.1
 */
import { residentKinds, sexes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { valueAt } from '../../../form/path.ts';
import type { DescribedItem } from '../../../ui/DescriptionList.tsx';
import { addressAnswer, choiceAnswer, dateAnswer, filled, textAnswer } from '../answers.ts';
import { personAfter } from '../blank-person.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import type { DomicileChoice } from '../fields/DomicileFields.tsx';
import { PersonFields } from '../fields/PersonFields.tsx';
import { Reentry } from '../fields/Reentry.tsx';
import { RemoveMember } from '../fields/RemoveMember.tsx';
import { givenName } from '../given-name.ts';

const MEMBERS_MAX = 30;

/** `requiresRecordCode`: those who come bring a certificate that states it. */
export function memberSteps(
  { form }: ChangeView,
  requiresRecordCode: boolean,
): readonly ChangeStepPage[] {
  const members = valueAt(form.values, 'members');
  const count = Array.isArray(members) ? Math.max(1, members.length) : 1;
  return Array.from({ length: count }, (_, index) => {
    const path = `members.${index}`;
    const isLast = index === count - 1 && count < MEMBERS_MAX;
    return {
      id: `member-${index + 1}`,
      title: count === 1 ? '異動者' : `異動者${index + 1}（${count}人のうち）`,
      paths: count === 1 ? ['members'] : [path],
      labels: 'above',
      body: (view) => (
        <MemberPage view={view} index={index} requiresRecordCode={requiresRecordCode} />
      ),
      answers: (view) => memberAnswers(view, path),
      ...(isLast ? { further: { label: '次の異動者を入力する', run: addAfter(index) } } : {}),
    };
  });
}

function addAfter(index: number) {
  return ({ form, goTo }: ChangeView): void => {
    const before = valueAt(form.values, `members.${index}`);
    form.set(`members.${index + 1}`, personAfter(before));
    goTo(`member-${index + 2}`);
  };
}

interface MemberPageProps {
  view: ChangeView;
  index: number;
  requiresRecordCode: boolean;
}

function MemberPage({ view, index, requiresRecordCode }: MemberPageProps): ReactElement {
  const { form } = view;
  return (
    <>
      <PersonFields
        form={form}
        path={`members.${index}`}
        domiciles={domicilesAtHand(view, index)}
        requiresRecordCode={requiresRecordCode}
      />
      <Reentry form={form} index={index} />
      <RemoveMember view={view} index={index} />
    </>
  );
}

/** 本籍の候補 — 前住所, 新住所 and the domiciles of those entered before. */
function domicilesAtHand({ form }: ChangeView, index: number): readonly DomicileChoice[] {
  const before = Array.from({ length: index }, (_, place) => ({
    term: givenName(form, `members.${place}`),
    registeredDomicile: form.text(`members.${place}.domicile.registeredDomicile`),
    headOfFamilyRegister: form.text(`members.${place}.domicile.headOfFamilyRegister`),
  }));
  const place = (path: string, term: string) => ({
    term,
    registeredDomicile: String(addressAnswer(form, path).value).replace(/^〒\S+　/u, ''),
  });
  return [...before.toReversed(), place('previousAddress', '前住所')];
}

function memberAnswers({ form }: ChangeView, path: string): readonly DescribedItem[] {
  const at = (item: string) => `${path}.${item}`;
  const isForeign = form.text(at('residentKind')) === '2';
  const kana = ['familyNameKana', 'givenNameKana', 'fullNameKana'].map((item) =>
    form.text(at(`name.${item}`)),
  );
  const own = isForeign
    ? ['foreign.nationality', 'foreign.article3045Class', 'foreign.residenceStatus']
    : ['domicile.registeredDomicile', 'domicile.headOfFamilyRegister'];
  return [
    { term: '氏名', value: givenName(form, path) },
    { term: 'フリガナ', value: kana.filter((part) => part !== '').join('　') },
    dateAnswer(form, at('dateOfBirth')),
    choiceAnswer(form, at('sex'), sexes),
    textAnswer(form, at('relationship')),
    choiceAnswer(form, at('residentKind'), residentKinds),
    ...own.map((item) => textAnswer(form, at(item))),
    ...filled([
      textAnswer(form, at('name.formerFamilyName')),
      textAnswer(form, at('name.commonName')),
      dateAnswer(form, at('foreign.periodOfStayUntil')),
      textAnswer(form, at('foreign.residenceCardNumber')),
    ]),
    textAnswer(form, at('residentRecordCode')),
    textAnswer(form, at('individualNumber')),
    ...filled([textAnswer(form, at('formerAddresseeNumber'))]),
  ];
}
