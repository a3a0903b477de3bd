/**
 * 手数料の対象としての窓口交付 — tells the room of payments whether a certificate that was paid for
 * at the counter was handed over, and which ones were without a payment.
 */
import type { IssueStatus } from '@yakuba/contract/certificate';

import { findIssue, findReleased, loadIssue } from '#modules/service/certificate';
import type { Payable } from '#modules/service/payment';
import type { Reader } from '#platform/database';

/** Before the id of an issue; the screens make the same reference. */
const KIND = 'certificate-issue';

export const issuePayable: Payable = {
  kind: KIND,
  isDelivered: async (reader, municipalityCode, reference) =>
    (await statusOf(reader, municipalityCode, reference)) === 'released',
  isImpossible: async (reader, municipalityCode, reference) => {
    const status = await statusOf(reader, municipalityCode, reference);
    return status === 'discarded' || status === 'refused';
  },
  handedOver: async (reader, municipalityCode, since) => {
    const issues = await findReleased(reader, municipalityCode, since);
    return issues.map(({ id, kind, outlet, requestedAt }) => ({
      reference: `${KIND}:${id}`,
      item: kind,
      channel: outlet,
      at: requestedAt,
    }));
  },
};

/** Null where the reference leads to no copy. */
async function statusOf(
  reader: Reader,
  municipalityCode: string,
  reference: string,
): Promise<IssueStatus | null> {
  const [, id] = /^certificate-issue:([0-9a-f-]{36})$/.exec(reference) ?? [];
  if (id === undefined || !(await findIssue(reader, municipalityCode, id))) return null;
  return (await loadIssue(reader, municipalityCode, { id, isLocking: false })).status;
}
