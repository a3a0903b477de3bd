/** 住民記録 — what other rooms may use. */
export type { Household, ResidentRecord } from './model.ts';
