/** 証明書 — public face: rooms above register kinds and holds here. */
export { type IssueHold, registerIssueHold } from './holds.ts';
export { registerCertificateKind } from './kinds.ts';
export type {
  CertificateKind,
  CertificateRequest,
  CertificateView,
  PrintOrder,
  TownForm,
  ViewContext,
} from './model.ts';
