/** 証明書 — public face: rooms above register kinds and holds here. */

export type {
  CertificateKind,
  CertificateRequest,
  CertificateView,
  PrintOrder,
  TownForm,
  ViewContext,
} from './model.ts';
export { registerCertificateKind } from './printing/kinds.ts';
export { type HeldPerson, type IssueHold, registerIssueHold } from './queries/issue-holds.ts';
