/** 様式の違い — between the form that was written and that of the town where one goes on. */
import type { ReactElement } from 'react';

import { Japanese, useLanguage } from '../app/language.tsx';
import { differenceOf, type FormVersion } from '../draft/carry-draft.ts';

export interface FormDifferenceNoteProps {
  from: FormVersion;
  to: FormVersion;
  /** 続ける町 */
  townName: string;
}

export function FormDifferenceNote(props: FormDifferenceNoteProps): ReactElement {
  const { from, to, townName: town } = props;
  const { say } = useLanguage();
  const reason = to.legalReason ?? '';
  return <Japanese>{say(`elsewhere.${differenceOf(from, to)}`, { town, reason })}</Japanese>;
}
