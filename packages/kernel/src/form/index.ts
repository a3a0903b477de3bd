/**
 * 様式 — forms as data: what is shown, required, computed and wrong, the same in every place.
 */

export { type BoundItem, boundItems } from './bound-items.ts';
export { checkFormDefinition, type FormProblem } from './check-form-definition.ts';
export { addressParts } from './check-value.ts';
export { type CompiledForm, compileForm } from './compile-form.ts';
export { type Expression, evaluate, holds, isAnswered, type Lookup } from './expression.ts';
export { checkAnswers, prefill, tidyAnswers, unansweredItems, visibleItems } from './fill-form.ts';
export {
  type AddressAnswer,
  type Answers,
  type AnswerValue,
  type EvidenceAnswer,
  type FormChoice,
  type FormDefinition,
  type FormItem,
  type FormItemKind,
  type FormLanguage,
  type FormRule,
  type FormSection,
  type FormText,
  itemKinds,
  itemsOf,
  type RegisterValues,
  type RowAnswers,
  textIn,
} from './form.ts';
export { normaliseAnswer } from './normalise-answer.ts';
export { changeAnswer, type ItemState, type OpenForm, openForm } from './open-form.ts';
export { expressionProblem, referencesOf } from './read-expression.ts';
