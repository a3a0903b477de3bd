/** 印鑑登録 — public face: what certificates and kiosks ask. */

export type { SealRegistration } from './model.ts';
export { findSealRegistration } from './queries/find-seal-registration.ts';
export { holdSeals } from './queries/hold-seals.ts';
