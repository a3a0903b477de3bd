/** かんたん窓口 — public face: the judgement of which procedures a household needs. */

export type { GuideRule, NeededProcedure, Person, Situation } from './model.ts';
export { proceduresFor } from './rules/procedures-for.ts';
export { guideRules } from './rules/read-guide.ts';
