/** 申請 — public face: what rooms above may know of an application. */

export { idOfReference, referenceOf } from './model.ts';
