/** 節の並び — every section with its items; a new section at the end. */
import type { FormDefinition } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { withSection } from './edit-form.ts';
import { focusLater } from './focus-later.ts';
import { fieldOf } from './problem-places.ts';
import { SectionCard } from './SectionCard.tsx';
import { useDesignHand } from './use-design.ts';

export interface SectionListProps {
  form: FormDefinition;
  chosen: string | null;
}

export function SectionList({ form, chosen }: SectionListProps): ReactElement {
  const hand = useDesignHand();
  const ruled = new Set(form.rules.map((rule) => rule.target));
  const [outer] = chosen?.split('.') ?? [];
  const add = () => {
    const added = withSection(hand.form(), null);
    hand.edit('節の追加', () => added.form);
    hand.choose(added.name);
    focusLater(fieldOf(added.name, 'title'));
  };
  return (
    <section aria-labelledby="sections-title" className="flex flex-col gap-4">
      <h2 id="sections-title" tabIndex={-1} className="text-std-20B-150">
        節と項目
      </h2>
      {form.sections.map((section, place) => {
        const names = [section.name, ...section.items.map((item) => item.name)];
        const isOpen = outer !== undefined && names.includes(outer);
        return (
          <SectionCard
            key={section.name}
            section={section}
            place={place + 1}
            chosen={isOpen ? chosen : null}
            form={isOpen ? form : null}
            ruled={names.filter((name) => ruled.has(name)).join(' ')}
          />
        );
      })}
      <div>
        <Button onClick={add}>節を加える</Button>
      </div>
    </section>
  );
}
