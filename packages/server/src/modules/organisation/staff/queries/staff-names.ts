/** 職員名 — names of accounts, for showing who did something. */
import type { Reader } from '#platform/database';

/** Account id → 利用者名称; ids of nobody are absent. */
export async function staffNames(
  reader: Reader,
  municipalityCode: string,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(accountIds)];
  if (wanted.length === 0) return new Map();
  const rows = await reader<{ id: string; displayName: string }[]>`
    select id, display_name from platform.account
    where municipality_code = ${municipalityCode} and id in ${reader(wanted)}`;
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}

/** 操作者の表示 — the name; residents and programs have none, an unknown id stands for itself. */
export function nameOfActor(names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id);
  if (name !== undefined) return name;
  if (/^(resident|guest):/.test(id)) return '申請した方';
  return id.startsWith('system:') ? '自動処理' : id;
}
