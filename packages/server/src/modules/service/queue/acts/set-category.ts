/** 受付の区分の設定 */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';

const input = queueRoutes.setCategory.params.extend(queueRoutes.setCategory.body.shape);
type Input = z.output<typeof input>;

export const setCategory = defineAct<Input, string | null, Input, { code: string }>({
  name: 'queue:set_category',
  title: '受付の区分の設定',
  legalBasis: '受付の運用',
  permission: 'queue:manage_queue',
  input,
  idempotency: 'required',
  load: (tx, category, { municipalityCode }) => prefixHolder(tx, municipalityCode, category),
  decide: (holder, category) => {
    if (holder !== null) {
      throw refuse('queue.category.prefix_taken', { prefix: category.prefix, code: holder });
    }
    return category;
  },
  save: async (tx, category, { municipalityCode }) => {
    const { code, title, titleEasy, titleEn, prefix, callsMax, position, isOpen } = category;
    await tx`insert into queue.category
        (municipality_code, code, title, title_easy, title_en, prefix, calls_max, position,
          is_open)
      values (${municipalityCode}, ${code}, ${title}, ${titleEasy}, ${titleEn}, ${prefix},
        ${callsMax}, ${position}, ${isOpen})
      on conflict (municipality_code, code) do update set title = excluded.title,
        title_easy = excluded.title_easy, title_en = excluded.title_en,
        prefix = excluded.prefix, calls_max = excluded.calls_max, position = excluded.position,
        is_open = excluded.is_open`;
  },
  record: ({ code, isOpen }) => ({
    events: [{ type: 'QueueCategorySet', subject: 'queue:categories', payload: { code, isOpen } }],
    subjects: [],
  }),
  answer: ({ code }) => ({ code }),
});

/** The other category that bears the letter; one setting of a town follows another. */
async function prefixHolder(
  tx: Transaction,
  municipalityCode: string,
  { code, prefix }: Input,
): Promise<string | null> {
  const lockName = `queue/categories/${municipalityCode}`;
  const [, rows] = await Promise.all([
    tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`,
    tx<{ code: string }[]>`
      select code from queue.category where municipality_code = ${municipalityCode}
        and prefix = ${prefix} and code <> ${code}`,
  ]);
  return rows[0]?.code ?? null;
}
