/** 住民票からの手続 — what may be begun for this person; nothing is begun from a past state. */
import type { ResidentView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { StartActions } from '../household/StartActions.tsx';

export interface RecordActionsProps {
  view: ResidentView;
  isPast: boolean;
}

export function RecordActions({ view, isPast }: RecordActionsProps): ReactElement {
  const { record, household } = view;
  const chosen = {
    addresseeNumbers: record.addresseeNumber ? [record.addresseeNumber] : [],
    householdNumber: household.householdNumber,
  };
  return (
    <>
      {isPast ? null : <StartActions chosen={chosen} isClosed={record.isClosed ?? false} />}
      <Button onClick={() => window.print()}>印刷</Button>
    </>
  );
}
