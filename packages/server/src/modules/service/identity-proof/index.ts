/** 本人確認 — public face: proofs by card and by document, for the rooms above. */
export { planFirstBinding } from './acts/bind-first-signature.ts';
export { cardTableRoutes } from './exchange/card-table.ts';
export type { Fetch } from './exchange/certificate-status.ts';
export {
  isJpkiSimulated,
  type Jpki,
  type JpkiOptions,
  openJpki,
  useConfiguredJpki,
  useJpki,
} from './exchange/jpki.ts';
export type { TrustFile } from './exchange/trust.ts';
export {
  rereadSignature,
  type SignedContent,
  verifySignature,
} from './exchange/verify-signature.ts';
export {
  type Binding,
  type CertificateKind,
  type Holder,
  RESIDENT_COOKIE,
  SIMULATED_LABEL,
  type SignerProof,
  type VerifiedSignature,
} from './model.ts';
export { findBinding } from './queries/find-binding.ts';
export { holdBinding } from './queries/hold-binding.ts';
export { type CardStanding, type CardUnusable, isCardUsable } from './queries/is-card-usable.ts';
export { findDocumentProofs } from './queries/list-document-proofs.ts';
export { openResidentDoors } from './queries/open-resident-doors.ts';
export { type Checklist, readChecklist } from './queries/read-checklist.ts';
export { requireSessionCard } from './queries/require-session-card.ts';
export { type SignedContentOfTown, verifySignedContent } from './queries/verify-signed-content.ts';
export { ownAddresseeNumber, residentActor } from './rules/resident-actor.ts';
export {
  type ResidentPermissions,
  registerResidentPermissions,
} from './rules/resident-permissions.ts';
export { type NewBinding, saveBindings } from './store.ts';
