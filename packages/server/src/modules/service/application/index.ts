/** 申請 — public face: what rooms above may know of an application. */

export { idOfReference, referenceOf } from './model.ts';
export {
  type CounterEntry,
  type GatheredEntry,
  gatherEntries,
  type PlannedEntry,
  planEntries,
  recordOfEntries,
  saveEntries,
} from './store/enter-together.ts';
