/** 入力された氏名 — the name of a person as entered so far, as the register will write it. */
import { composeFullName, formatForeignName } from '@yakuba/kernel/name';

import type { DraftForm } from '../../form/use-draft-form.ts';

/** `path` is where the person stands, e.g. `members.0`. */
export function givenName(form: Pick<DraftForm, 'text'>, path: string): string {
  const part = (item: string) => form.text(`${path}.name.${item}`);
  if (form.text(`${path}.residentKind`) === '2') {
    return formatForeignName({ roman: part('romanName'), kanji: part('kanjiName') });
  }
  return composeFullName(part('familyName'), part('givenName'));
}
