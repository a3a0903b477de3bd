/** 申請 — public face: what rooms above may know of an application. */

export { checkPosting } from './acts/post-result.ts';
export { takeBack } from './acts/take-back.ts';
export { idOfReference, referenceOf } from './model.ts';
export { findPostalRequest, type PostalRequest } from './queries/find-postal-request.ts';
export { type PlannedMove, recordOfMove } from './rules/plan-move.ts';
export {
  type CounterEntry,
  type GatheredEntry,
  gatherEntries,
  type PlannedEntry,
  planEntries,
  recordOfEntries,
  saveEntries,
} from './store/enter-together.ts';
export { saveMove } from './store.ts';
