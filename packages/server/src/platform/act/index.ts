/** 手続の枠 — declaring and running acts and questions. */
export {
  type Access,
  type Act,
  type ActContext,
  type ActDeclaration,
  type ActRecord,
  defineAct,
  defineQuery,
  type NewEvent,
  type NewJob,
  type Query,
  type QueryContext,
  type QueryDeclaration,
} from './act.ts';
export { parseInput } from './parse-input.ts';
export { type ActCall, type ActRunner, type ActSurroundings, openActRunner } from './run-act.ts';
export { openQueryRunner, type QueryCall, type QueryRunner } from './run-query.ts';
