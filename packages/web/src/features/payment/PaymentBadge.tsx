/** 支払いの状態の札 */
import { type PaymentStatus, paymentStatuses } from '@yakuba/contract/payment';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../ui/Badge.tsx';

const tones: Readonly<Record<PaymentStatus, BadgeTone>> = {
  requested: 'warning',
  paid: 'success',
  refunding: 'warning',
  refunded: 'neutral',
  failed: 'neutral',
};

export function PaymentBadge({ status }: { status: PaymentStatus }): ReactElement {
  return <Badge tone={tones[status]}>{paymentStatuses[status]}</Badge>;
}
