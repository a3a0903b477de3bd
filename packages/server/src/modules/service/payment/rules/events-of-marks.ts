/** 支払いの出来事 — what a mark means to the rooms above. */
import type { NewEvent } from '#platform/act';

import type { MarkKind, StoredPayment } from '../model.ts';

const types: Readonly<Partial<Record<MarkKind, string>>> = {
  completed: 'PaymentCompleted',
  failed: 'PaymentFailed',
  refunded: 'PaymentRefunded',
};

export function eventsOfMarks(
  { id: paymentId, reference, amountYen }: Pick<StoredPayment, 'id' | 'reference' | 'amountYen'>,
  marks: readonly MarkKind[],
): NewEvent[] {
  return marks.flatMap((mark) => {
    const type = types[mark];
    const payload = { reference, paymentId, amountYen };
    return type === undefined ? [] : [{ type, subject: `payment:${paymentId}`, payload }];
  });
}
