/** 性別の選択肢 — 男 and 女 first. */
import { sexes } from '@yakuba/contract/resident';

import type { Choice } from '../../../ui/Select.tsx';

export const sexChoices: readonly Choice[] = (['1', '2', '0'] as const).map((value) => ({
  value,
  label: sexes[value],
}));
