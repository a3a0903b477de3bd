/** 申請の状態の表示 — where an application stands, as a badge. */
import { type ApplicationState, applicationStates } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../ui/Badge.tsx';

export function StateBadge({ state }: { state: ApplicationState }): ReactElement {
  return <Badge tone={tones[state]}>{applicationStates[state]}</Badge>;
}

const tones: Record<ApplicationState, BadgeTone> = {
  draft: 'neutral',
  submitted: 'information',
  inFormalReview: 'information',
  correctionAsked: 'warning',
  inSubstantiveReview: 'information',
  approved: 'success',
  refused: 'danger',
  delivered: 'neutral',
  withdrawn: 'neutral',
};
