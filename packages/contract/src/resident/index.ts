/** 住民記録 — what of the resident register travels over HTTP. */
export * from './changes.ts';
export * from './codes.ts';
export * from './inputs.ts';
export * from './items.ts';
export * from './moving-in.ts';
export * from './record.ts';
