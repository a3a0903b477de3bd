/** メモの入力 — a note on a person, of any content. @spec juki 1.1.15 */
import { memoRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { StoredMemo } from '../queries/load-memo.ts';
import { knownNumbers } from '../queries/load-protection.ts';
import { refuse } from '../rules/suppression-refusals.ts';
import { insertMemo } from '../store/memos.ts';

const input = memoRoutes.writeMemo.body;
type Input = z.output<typeof input>;

interface Answer {
  readonly id: string;
  readonly version: number;
}

export const writeMemo = defineAct<Input, ReadonlySet<string>, StoredMemo, Answer>({
  name: 'resident:write_memo',
  title: 'メモの入力',
  legalBasis: '標準仕様書1.1.15',
  permission: 'resident:write_memo',
  input,
  idempotency: 'required',
  load: (tx, { addresseeNumber }, { municipalityCode }) =>
    knownNumbers(tx, municipalityCode, [addresseeNumber]),
  decide: (known, { addresseeNumber, text }, { newId }) => {
    if (!known.has(addresseeNumber)) {
      throw refuse('resident.memo.person_unknown', { number: addresseeNumber }, 'addresseeNumber');
    }
    return { id: newId(), version: 1, addresseeNumber, text };
  },
  save: insertMemo,
  record: ({ addresseeNumber }) => ({ events: [], subjects: [addresseeNumber] }),
  answer: ({ id, version }) => ({ id, version }),
});
