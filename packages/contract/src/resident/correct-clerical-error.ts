/** 誤記修正 — a slip of the pen is put right by a further row of history. @spec juki 4.2.3.3 */
import { z } from 'zod';

import { authorityFields } from './authority.ts';
import { correctedPeopleInput } from './correction.ts';

export const correctClericalErrorInput = z.strictObject({
  ...authorityFields,
  people: correctedPeopleInput,
});
export type CorrectClericalErrorInput = z.output<typeof correctClericalErrorInput>;
