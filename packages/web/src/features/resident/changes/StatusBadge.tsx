/** 仮登録の状態の札 — the status of a change as a badge. */
import { type ChangeSummary, changeStatuses } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';

type Status = ChangeSummary['status'];

export function StatusBadge({ status }: { status: Status }): ReactElement {
  return <Badge tone={tones[status]}>{changeStatuses[status]}</Badge>;
}

const tones: Record<Status, BadgeTone> = {
  draft: 'neutral',
  submitted: 'information',
  returned: 'warning',
  approved: 'success',
  withdrawn: 'neutral',
};
