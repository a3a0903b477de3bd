/** 節 — its heading and its items; what is chosen is opened for writing. */
import type { FormDefinition, FormSection } from '@yakuba/kernel/form';
import { memo, type ReactElement } from 'react';

import { AddItem } from './AddItem.tsx';
import { ConditionRules } from './ConditionRules.tsx';
import { withSectionChanged } from './edit-form.ts';
import { ItemRow } from './ItemRow.tsx';
import { LanguageFields, textOrNothing } from './LanguageFields.tsx';
import { labelOrKind } from './new-item.ts';
import { fieldOf } from './problem-places.ts';
import { RowFrame } from './RowFrame.tsx';
import { useDesignHand } from './use-design.ts';

export interface SectionCardProps {
  section: FormSection;
  place: number;
  /** What is chosen, where it is in this section. */
  chosen: string | null;
  /** Given only where something in it is chosen. */
  form: FormDefinition | null;
  /** Names in it that have rules, with spaces between. */
  ruled: string;
}

export const SectionCard = memo(function SectionCard(props: SectionCardProps): ReactElement {
  const { section, place, chosen, form, ruled } = props;
  const { name } = section;
  const title = labelOrKind(section.title, '見出しのない節');
  const withRules = new Set(ruled.split(' '));
  const isChosen = chosen === name;
  const [outer] = chosen?.split('.') ?? [];
  return (
    <section
      aria-labelledby={fieldOf(name)}
      className="rounded-8 border border-solid-gray-420 bg-white"
    >
      <RowFrame
        target={name}
        kind="節"
        label={title}
        note={`節${place}・${section.items.length}項目`}
        badges={withRules.has(name) ? ['条件'] : []}
        isChosen={isChosen}
        isHeading
      >
        {isChosen && form ? <SectionEditor section={section} form={form} /> : null}
      </RowFrame>
      <ul className="border-t border-solid-gray-300">
        {section.items.map((item) => (
          <ItemRow
            key={item.name}
            item={item}
            target={item.name}
            chosen={outer === item.name ? chosen : null}
            form={outer === item.name ? form : null}
            hasRules={withRules.has(item.name)}
          />
        ))}
      </ul>
      <div className="border-t border-solid-gray-300 px-4 py-3">
        <AddItem into={name} words={title} />
      </div>
    </section>
  );
});

function SectionEditor({ section, form }: { section: FormSection; form: FormDefinition }) {
  const { edit } = useDesignHand();
  const { name, title, help } = section;
  return (
    <div className="flex flex-col gap-4">
      <LanguageFields
        id={fieldOf(name, 'title')}
        label="節の見出し"
        required
        text={title}
        onText={(next, part) =>
          edit(
            '節の見出しの変更',
            (now) => withSectionChanged(now, name, (one) => ({ ...one, title: next })),
            `${name} title ${part}`,
          )
        }
      />
      <LanguageFields
        id={fieldOf(name, 'help')}
        label="節の説明"
        isLong
        text={help}
        onText={(next, part) =>
          edit(
            '節の説明の変更',
            (now) =>
              withSectionChanged(now, name, (one) => ({ ...one, help: textOrNothing(next) })),
            `${name} help ${part}`,
          )
        }
      />
      <ConditionRules form={form} target={name} effect="show" />
    </div>
  );
}
