/** メモの削除 — it is shown no longer; its history stays. @spec juki 1.1.15 */
import { memoRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { loadMemo, type StoredMemo } from '../queries/load-memo.ts';
import { requireMemo } from '../rules/require-memo.ts';
import { insertMemo } from '../store/memos.ts';

const { params, body } = memoRoutes.deleteMemo;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Answer {
  readonly id: string;
  readonly version: number;
}

export const deleteMemo = defineAct<Input, StoredMemo, StoredMemo, Answer>({
  name: 'resident:delete_memo',
  title: 'メモの削除',
  legalBasis: '標準仕様書1.1.15',
  permission: 'resident:write_memo',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => loadMemo(tx, municipalityCode, id),
  decide: (memo, { version }) => {
    requireMemo(memo, version);
    return { ...memo, version: memo.version + 1, text: null };
  },
  save: insertMemo,
  record: ({ addresseeNumber }) => ({ events: [], subjects: [addresseeNumber] }),
  answer: ({ id, version }) => ({ id, version }),
});
