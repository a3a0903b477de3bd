/** 異動者の前後 — everyone whom the change touches, before and after. @spec juki 4.0.9 */
import type { PersonChange } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { useMay } from '../../../app/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import { Section } from '../../../ui/Section.tsx';
import { reasonWords } from '../words/item-words.ts';
import { type DiffOptions, newPersonParts, personDiff } from './person-diff.ts';

export function PeopleChanges({ people }: { people: readonly PersonChange[] }): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const maySeeNumber = useMay('resident:view_individual_number');
  const [seesIndividualNumber, seeNumber] = useState(false);
  const options = { isWhole, seesIndividualNumber };
  return (
    <Section
      id="people"
      title="変更の前と後"
      note={`${people.length}人`}
      actions={
        <>
          {maySeeNumber ? (
            <Button kind="quiet" onClick={() => seeNumber(!seesIndividualNumber)}>
              {seesIndividualNumber ? '個人番号を隠す' : '個人番号を表示'}
            </Button>
          ) : null}
          <Button onClick={() => setWhole(!isWhole)}>
            {isWhole ? '変わる項目だけを表示' : 'すべての項目を表示'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        {people.map((person) => (
          <article
            key={person.after.addresseeNumber}
            aria-labelledby={`person-${person.after.addresseeNumber}`}
            className="rounded-8 border border-solid-gray-300 p-5 print:border-0 print:p-0"
          >
            <h3
              id={`person-${person.after.addresseeNumber}`}
              className="mb-3 flex flex-wrap items-center gap-3 text-std-18B-160"
            >
              {person.after.fullName}
              {person.before ? null : <Badge tone="success">新しく記載</Badge>}
              {person.after.isClosed && !person.before?.isClosed ? (
                <Badge tone="strong">消除</Badge>
              ) : null}
              <span className="text-dns-16N-130 text-solid-gray-700">
                {reasonWords(person.after.changeReason)}
              </span>
            </h3>
            {person.before ? changedPerson(person, options) : newPerson(person, options)}
          </article>
        ))}
      </div>
    </Section>
  );
}

function changedPerson(person: PersonChange, options: DiffOptions): ReactElement {
  const rows = personDiff(person, options);
  if (rows.length === 0) {
    return <p className="text-std-16N-170">記載事項は変わりません（履歴だけが増えます）。</p>;
  }
  return <DiffTable caption={`${person.after.fullName}の変更`} rows={rows} />;
}

function newPerson({ after }: PersonChange, options: DiffOptions): ReactElement {
  return (
    <div className="flex flex-col gap-4">
      {newPersonParts(after, options).map((part) => (
        <section key={part.id} aria-label={part.title}>
          <h4 className="text-dns-16B-130">{part.title}</h4>
          <DescriptionList items={part.items} columns={2} />
        </section>
      ))}
    </div>
  );
}
