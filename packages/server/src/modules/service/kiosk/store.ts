/** コンビニ交付の書込み — requests, their issues, and what became of them. */
import { insertRows, type Transaction } from '#platform/database';

export interface NewRequest {
  readonly id: string;
  readonly actId: string;
  readonly terminal: string;
  readonly cardSerialNumber: string;
  readonly holderNumber: string;
  readonly addresseeNumbers: readonly string[];
  readonly kind: string;
  readonly copies: number;
  readonly feeYen: number;
  readonly requestedAt: string;
}

export async function saveRequest(
  tx: Transaction,
  municipalityCode: string,
  request: NewRequest,
  issueIds: readonly string[],
): Promise<void> {
  const issues = issueIds.map((issueId, ordinal) => ({
    municipalityCode,
    requestId: request.id,
    ordinal,
    issueId,
  }));
  await Promise.all([
    insertRows(tx, 'kiosk.request', [{ municipalityCode, ...request }]),
    insertRows(tx, 'kiosk.request_issue', issues),
  ]);
}

export interface NewStep {
  readonly id: string;
  readonly requestId: string;
  readonly kind: 'delivered' | 'printed' | 'cancelled';
  readonly recordedAt: string;
  readonly documentHashes: readonly string[];
  readonly chargeId?: string;
  readonly reason?: string;
}

export function saveStep(
  tx: Transaction,
  municipalityCode: string,
  step: NewStep,
): Promise<unknown> {
  return insertRows(tx, 'kiosk.step', [{ municipalityCode, ...step }]);
}
