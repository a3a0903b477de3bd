/** 誤りの行 — what is wrong with some items, in the chosen language, each leading to its field. */
import type { FormItem, OpenForm } from '@yakuba/kernel/form';

import type { Language, Say } from '../app/language.tsx';
import { problemWords } from './problem-words.ts';

export interface ProblemLine {
  readonly fieldId: string;
  readonly path: string;
  readonly message: string;
}

export function problemLines(
  open: OpenForm,
  items: readonly FormItem[],
  { language, say }: { readonly language: Language; readonly say: Say },
): ProblemLine[] {
  const { form } = open.compiled;
  return items.flatMap((item) => {
    const state = open.states.get(item.name);
    return (state?.problems ?? []).map((problem) => ({
      fieldId: `item-${problem.path}`,
      path: problem.path,
      message: problemWords({ form, item, problem, value: state?.value }, language, say),
    }));
  });
}
