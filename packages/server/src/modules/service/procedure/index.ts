/** 手続カタログ — public face: the procedure in force, and the standard that a release brings. */

export { readStandardProcedures } from './catalogue/read-standard-procedures.ts';
export { registerStandardProcedures } from './catalogue/register-standard-procedures.ts';
export type { FeeRuleRef, Procedure, ProcedureSummary, StandardVersion } from './model.ts';
export { findProcedure, findProcedures } from './queries/find-procedure.ts';
