/** 仮登録の表示 — the state of a change, what stands against it, its people and its entries. */
import { changeKinds, type changeRoutes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { CallAnswer } from '../../../api/client.ts';
import { Section } from '../../../ui/Section.tsx';
import { PrintHeading } from '../record/PrintHeading.tsx';
import { ChangeNotices } from './ChangeNotices.tsx';
import { ChangeOverview } from './ChangeOverview.tsx';
import { Decision } from './Decision.tsx';
import { EnteredItems } from './EnteredItems.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PeopleChanges } from './PeopleChanges.tsx';
import { useFocusOnNews } from './use-focus-on-news.ts';

export type ChangeAnswer = CallAnswer<typeof changeRoutes.getChange>;

export function ChangeView({ answer }: { answer: ChangeAnswer }): ReactElement {
  const { change, input, preview, problem } = answer;
  const state = `${change.status} ${change.version}`;
  useFocusOnNews(state);
  const people = preview?.people ?? [];
  const names = new Map(people.map(({ after }) => [after.addresseeNumber, after.fullName]));
  return (
    <>
      <PrintHeading title={`${changeKinds[change.kind]}（確認用帳票）`} />
      <ChangeOverview change={change} />
      {change.status === 'approved' ? <NextSteps change={change} /> : null}
      <ChangeNotices change={change} alerts={preview?.alerts ?? []} problem={problem} />
      {preview ? <PeopleChanges people={people} /> : null}
      <Section id="entered" title="入力された内容">
        <EnteredItems input={input} names={names} />
      </Section>
      <Decision key={state} answer={answer} />
    </>
  );
}
