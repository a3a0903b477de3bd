/** 住民記録 — what other rooms may use. */

export { analyzeRegister, bulkLoadResidents } from './exchange/bulk-load.ts';
export {
  type ExportReport,
  type ExportRequest,
  exportedPieces,
  exportResidents,
} from './exchange/export-residents.ts';
export {
  type ImportProgress,
  type ImportReport,
  importReportLines,
} from './exchange/import-report.ts';
export { type ImportRequest, importResidents } from './exchange/import-residents.ts';
export { residentLayoutDocument } from './exchange/layout-document.ts';
export type { Household, ResidentRecord } from './model.ts';
export {
  findSuppressionMarks,
  type SuppressionMarks,
} from './queries/find-suppression-marks.ts';
export {
  type CheckedScope,
  findSuppressions,
  type SuppressionInForce,
} from './queries/find-suppressions.ts';
export { holdResidents } from './queries/hold-residents.ts';
export { type LivingFacts, listLivingFacts } from './queries/list-living-facts.ts';
export {
  type LivingResident,
  type LivingScope,
  listLivingResidents,
  livingNumbers,
} from './queries/list-living-residents.ts';
export { manualOrders } from './queries/manual-orders.ts';
export {
  type CertificateSubject,
  readCertificateSubjects,
  type SubjectSelection,
} from './queries/read-certificate-subjects.ts';
export { addressKeys } from './rules/address-key.ts';
export { receiveRecordCodes } from './store/record-codes.ts';
