/** お知らせの札 — how urgent a message is, and where it stands. */
import {
  type MessageState,
  type MessageSummary,
  messageStates,
  type Urgency,
  urgencies,
} from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../ui/Badge.tsx';

export function UrgencyBadge({ urgency }: { urgency: Urgency }): ReactElement {
  return <Badge tone={urgencyTones[urgency]}>{urgencies[urgency]}</Badge>;
}

type Standing = Pick<
  MessageSummary,
  'state' | 'isReviewDue' | 'approvals' | 'approvalsNeeded' | 'figures'
>;

export function StateBadges({ message }: { message: Standing }): ReactElement {
  const { state, isReviewDue } = message;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={stateTones[state]}>{stateWords(message)}</Badge>
      {isReviewDue ? <Badge tone="warning">事後確認待ち</Badge> : null}
    </span>
  );
}

/** What was released long ago has no figures in the list any more: it has gone out. */
function stateWords({ state, approvals, approvalsNeeded, figures }: Standing): string {
  if (state === 'waiting') return `${messageStates.waiting} ${approvals}／${approvalsNeeded}`;
  if (state === 'cancelled') return messageStates.cancelled;
  return figures?.isUnderWay || figures?.total === '0' ? '送信中' : '送信済み';
}

const urgencyTones: Record<Urgency, BadgeTone> = {
  emergency: 'danger',
  timely: 'warning',
  bulk: 'neutral',
};
const stateTones: Record<MessageState, BadgeTone> = {
  waiting: 'information',
  released: 'success',
  cancelled: 'neutral',
};
