/** 交付履歴の行 — an issue as a line of a list. */
import type { IssueSummary } from '@yakuba/contract/certificate';

import { nameOfActor } from '#modules/organisation/staff';
import type { StoredIssue } from '../model.ts';
import { kindTitleOf } from '../printing/kinds.ts';

export type ListedIssue = Omit<
  StoredIssue,
  'request' | 'requester' | 'form' | 'reference' | 'verificationCode'
> & {
  readonly pages: number | null;
};

/** `names` by account id. */
export function summaryOf(issue: ListedIssue, names: ReadonlyMap<string, string>): IssueSummary {
  return {
    id: issue.id,
    issueNumber: issue.issueNumber,
    kind: issue.kind,
    kindTitle: kindTitleOf(issue.kind),
    status: issue.status,
    heading: issue.heading,
    addresseeNumbers: issue.subjects.map((subject) => subject.addresseeNumber),
    items: issue.items,
    isOfficialUse: issue.isOfficialUse,
    outlet: issue.outlet,
    pages: issue.pages,
    requestedAt: issue.requestedAt.toISOString(),
    place: issue.place,
    terminal: issue.terminal,
    staffId: issue.staffId,
    staffName: nameOfActor(names, issue.staffId),
  };
}
