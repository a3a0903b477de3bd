/** 発行の状態の表示 — what has become of a copy, as a badge. */
import { type IssueStatus, issueStatuses } from '@yakuba/contract/certificate';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../ui/Badge.tsx';

export function StatusBadge({ status }: { status: IssueStatus }): ReactElement {
  return <Badge tone={tones[status]}>{issueStatuses[status]}</Badge>;
}

const tones: Record<IssueStatus, BadgeTone> = {
  requested: 'information',
  printed: 'warning',
  refused: 'danger',
  released: 'success',
  discarded: 'neutral',
};
