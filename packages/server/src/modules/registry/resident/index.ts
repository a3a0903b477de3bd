/** 住民記録 — what other rooms may use. */
export type { Household, ResidentRecord } from './model.ts';
export {
  type CertificateSubject,
  readCertificateSubjects,
  type SubjectSelection,
} from './queries/read-certificate-subjects.ts';
export { receiveRecordCodes } from './store/record-codes.ts';
