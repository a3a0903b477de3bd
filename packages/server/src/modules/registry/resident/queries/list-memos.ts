/** メモと履歴 — of one person, newest memo first, with every wording. @spec juki 1.1.15 */
import { type Memo, memoRoutes } from '@yakuba/contract/resident';
import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly text: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export const listMemos = defineQuery({
  name: 'resident:list_memos',
  title: 'メモの照会',
  permission: 'resident:view_resident_record',
  input: memoRoutes.listMemos.body,
  run: async (reader, { addresseeNumber }, { municipalityCode }): Promise<{ memos: Memo[] }> => {
    const rows = await reader<Row[]>`
      select id, version, text, written_by, written_at from resident.memo
      where municipality_code = ${municipalityCode} and addressee_number = ${addresseeNumber}
      order by id desc, version desc`;
    const writers = rows.map((row) => row.writtenBy);
    const names = await staffNames(reader, municipalityCode, writers);
    const groups = Map.groupBy(rows, (row) => row.id);
    const memos = [...groups].map(([id, versions]) => ({
      id,
      isDeleted: versions[0]?.text === null,
      versions: versions.map(({ version, text, writtenBy, writtenAt }) => ({
        version,
        text,
        writtenBy,
        writtenByName: names.get(writtenBy) ?? writtenBy,
        writtenAt: writtenAt.toISOString(),
      })),
    }));
    return { memos };
  },
  access: (_answer, { addresseeNumber }) => ({ subjects: [addresseeNumber], items: ['メモ'] }),
});
