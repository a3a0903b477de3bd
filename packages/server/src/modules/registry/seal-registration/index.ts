/** 印鑑登録 — public face: the one question that certificates and kiosks ask. */

export type { SealRegistration } from './model.ts';
export { findSealRegistration } from './queries/find-seal-registration.ts';
