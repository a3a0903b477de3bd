/** 職員の表 — writes to this room's tables. */
import { insertRows, type Transaction } from '#platform/database';
import { newId } from '#platform/module';

export interface MemberRow {
  readonly municipalityCode: string;
  readonly accountId: string;
  readonly nameKana: string;
}

export function addMember(tx: Transaction, member: MemberRow): Promise<unknown> {
  return insertRows(tx, 'staff.member', [member]);
}

export interface PostingRow {
  readonly municipalityCode: string;
  readonly accountId: string;
  readonly section: string;
  readonly validFrom: string;
}

export function addPosting(tx: Transaction, posting: PostingRow, now: Date): Promise<unknown> {
  return insertRows(tx, 'staff.posting', [{ id: newId(now), ...posting }]);
}
