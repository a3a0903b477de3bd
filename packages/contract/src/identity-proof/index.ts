/** 本人確認 — what travels over HTTP about proofs of identity, cards and residents' sessions. */
export * from './binding.ts';
export * from './document-proof.ts';
export * from './session.ts';
