/** アカウントの取得 — what acts on an account need to know, the row locked for them. */
import type { Transaction } from '#platform/database';

export interface AccountState {
  readonly accountId: string;
  readonly isSuspended: boolean;
  readonly serviceFrom: string;
}

export async function findAccount(
  tx: Transaction,
  municipalityCode: string,
  accountId: string,
): Promise<AccountState | null> {
  const [row] = await tx<AccountState[]>`
    select id as account_id, is_suspended, service_from from platform.account
    where municipality_code = ${municipalityCode} and id = ${accountId} for update`;
  return row ?? null;
}
