/** 様式のあらまし — its sections, how many items each has, and what it asks. */
import type { FormDefinition } from '@yakuba/kernel/form';
import { itemsOf } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Section } from '../../../ui/Section.tsx';

export function FormOutline({ form }: { form: FormDefinition }): ReactElement {
  const count = `${form.sections.length}節・${itemsOf(form).length}項目・条件${form.rules.length}件`;
  return (
    <Section id="form" title="様式" note={count}>
      <ol className="flex flex-col border-t border-solid-gray-200">
        {form.sections.map(({ name, title, items }) => (
          <li key={name} className="flex gap-4 border-b border-solid-gray-200 py-2">
            <span className="w-48 shrink-0 text-dns-16B-130">{title.ja}</span>
            <span className="min-w-0 text-dns-16N-130">
              {items.map(({ label }) => label.ja).join('、')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
