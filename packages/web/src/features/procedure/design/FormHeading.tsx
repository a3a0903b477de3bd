/** 様式の名称 — the title of the form, in three languages. */
import type { FormDefinition } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { LanguageFields } from './LanguageFields.tsx';
import { useDesignHand } from './use-design.ts';

export function FormHeading({ form }: { form: FormDefinition }): ReactElement {
  const { edit } = useDesignHand();
  return (
    <LanguageFields
      id="design-form-title"
      label="様式の名称"
      required
      text={form.title}
      onText={(title, part) =>
        edit('様式の名称の変更', (now) => ({ ...now, title }), `title ${part}`)
      }
    />
  );
}
