/** 証明書 — public face: rooms above register kinds and holds, and ask for copies here. */

export {
  checkCancelling,
  eventsOfCancelling,
  holdReleased,
  saveCancelling,
} from './acts/cancel-issues.ts';
export { discardCertificate } from './acts/discard-certificate.ts';
export {
  type MadeAtOnce,
  makeAtOnce,
  recordOfAtOnce,
  saveAtOnce,
} from './acts/issue-at-once.ts';
export { issueCertificate } from './acts/issue-certificate.ts';
export { releaseCertificate } from './acts/release-certificate.ts';
export {
  type CheckedRelease,
  checkElectronicRelease,
  checkPostalRelease,
  recordOfRelease,
  saveRelease,
} from './acts/release-to-applicant.ts';
export {
  type TownSeal,
  townSealOf,
  useConfiguredTownSeals,
  useTownSeals,
} from './exchange/town-seal.ts';
export { useVerificationSite } from './exchange/verification-site.ts';
export type {
  CertificateKind,
  CertificateRequest,
  CertificateView,
  PrintOrder,
  StoredIssue,
  TownForm,
  ViewContext,
} from './model.ts';
export {
  type FittedText,
  fitText,
  LEADING,
  MILLIMETRES_PER_POINT,
} from './printing/fit-text.ts';
export { kindTitleOf, registerCertificateKind } from './printing/kinds.ts';
export { findIssue } from './queries/find-issue.ts';
export { findIssuesOf, type IssueOf } from './queries/find-issues-of.ts';
export { findReleased, type ReleasedIssue } from './queries/find-released.ts';
export { findSettledIssues } from './queries/find-settled-issues.ts';
export {
  getReleasedDocument,
  type ReleasedDocument,
  readReleasedDocument,
} from './queries/get-released-document.ts';
export { type HeldPerson, type IssueHold, registerIssueHold } from './queries/issue-holds.ts';
export { loadIssue } from './queries/load-issue.ts';
export {
  type IssueMaterial,
  type IssueOrder,
  type IssuePlan,
  planIssues,
  recordOfIssues,
} from './rules/plan-issues.ts';
export { gatherIssue } from './store/gather-issue.ts';
export { saveIssues } from './store.ts';
