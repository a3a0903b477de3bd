/** 操作記録 — append-only record of acts, reads and refusals. */

export { type AccessLog, openAccessLog } from './access-log.ts';
export { type AuditEntry, auditEntry, auditInsertion, writeAudit } from './audit-entry.ts';
