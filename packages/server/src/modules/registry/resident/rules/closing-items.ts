/**
 * 除票 — what closes a record: the reason, the days, and the state the person is in from then on.
 *
 * @spec juki 1.1.5
 * @spec juki 4.0.2
 */
import type { ChangeReason, ResidentRecord, UncertainDateInput } from '@yakuba/contract/resident';

export interface Closing {
  readonly reason: ChangeReason;
  /** 転出者・死亡者・その他消除者 */
  readonly status: '2' | '3' | '9';
  readonly effectiveOn: UncertainDateInput;
  readonly notifiedOn: string | null;
}

export function closingItems(closing: Closing): Partial<ResidentRecord> {
  return {
    isClosed: true,
    residentStatus: closing.status,
    closingReason: closing.reason,
    closingNotifiedOn: closing.notifiedOn,
    closingEffectiveOn: closing.effectiveOn.on,
    closingEffectiveOnNotation: closing.effectiveOn.notation,
  };
}
