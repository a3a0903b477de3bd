/** 判定規則の読取り — rules and questions of the release, from the JSON files beside this one. */
import type { GuideQuestion, GuideRule } from '../model.ts';
import questions from './guide-questions.json' with { type: 'json' };
import rules from './guide-rules.json' with { type: 'json' };

/** 判定規則 — the same in every town. */
export const guideRules = rules.rules as unknown as readonly GuideRule[];

/** 質問 — `short` is the word for it in the table of tests. */
export const householdQuestions = questions.household as unknown as readonly (GuideQuestion & {
  readonly short: string;
})[];

/** 一人ずつへの質問 */
export const personQuestions = questions.person as unknown as readonly GuideQuestion[];
