/** 仮登録の要約 — a change as a line of a list. */
import type { ChangeSummary } from '@yakuba/contract/resident';

import type { StoredChange } from './load-change.ts';

export function summaryOf(change: StoredChange, names: ReadonlyMap<string, string>): ChangeSummary {
  const { id, kind, status, version, heading, effectiveOn, notifiedOn, applicant } = change;
  return {
    id,
    kind,
    status,
    version,
    heading,
    effectiveOn,
    notifiedOn,
    applicant,
    applicantName: names.get(applicant) ?? applicant,
    appliedAt: change.appliedAt.toISOString(),
    decidedBy: change.decidedBy,
    decidedByName:
      change.decidedBy === null ? null : (names.get(change.decidedBy) ?? change.decidedBy),
    decidedAt: change.decidedAt?.toISOString() ?? null,
    returnReason: change.returnReason,
    subjects: change.registered.length > 0 ? change.registered : change.subjects,
    householdNumbers: change.householdNumbers,
  };
}
