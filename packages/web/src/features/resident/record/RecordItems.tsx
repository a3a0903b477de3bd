/** 住民票の項目 — what the record holds, group by group, and what the reader may not see. */
import type { ResidentView } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Section } from '../../../ui/Section.tsx';
import { IndividualNumber } from './IndividualNumber.tsx';
import { recordParts } from './record-parts.ts';

export interface RecordItemsProps {
  view: ResidentView;
  isPast: boolean;
}

export function RecordItems({ view, isPast }: RecordItemsProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const hidden = view.hidden.filter(({ permission }) => !permission.endsWith('individual_number'));
  return (
    <Section
      id="items"
      title="住民票の項目"
      actions={
        <Button onClick={() => setWhole(!isWhole)}>
          {isWhole ? '主な項目だけを表示' : 'すべての項目を表示'}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {recordParts(view.record, isWhole).map((part) => (
          <section key={part.id} aria-labelledby={`part-${part.id}`}>
            <h3 id={`part-${part.id}`} className="text-dns-16B-130">
              {part.title}
            </h3>
            <DescriptionList items={part.items} columns={2} />
          </section>
        ))}
        {isPast ? null : <IndividualNumber view={view} />}
        {hidden.length > 0 ? (
          <p className="text-dns-16N-130 text-solid-gray-700">
            {hidden.map(({ label }) => label).join('・')}
            は、照会する権限がないため表示していません。
          </p>
        ) : null}
      </div>
    </Section>
  );
}
