/** 請求ごとの発行 — for upper rooms: the copies made for a reference, in the order asked for. */
import type { IssueStatus } from '@yakuba/contract/certificate';

import type { Reader } from '#platform/database';

import { status } from './load-issue.ts';

export interface IssueOf {
  readonly id: string;
  readonly status: IssueStatus;
  readonly issueNumber: string;
}

export async function findIssuesOf(
  reader: Reader,
  municipalityCode: string,
  reference: string,
): Promise<IssueOf[]> {
  return reader<IssueOf[]>`
    select i.id, i.issue_number, ${status(reader)} as status from certificate.issue i
    where i.municipality_code = ${municipalityCode} and i.reference = ${reference}
    order by i.requested_at, i.id` as unknown as Promise<IssueOf[]>;
}
