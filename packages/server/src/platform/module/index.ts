/** 部屋の目録 — what every room declares about itself, and identifiers. */
export { defineModule, type Module } from './module.ts';
export { newId } from './new-id.ts';
