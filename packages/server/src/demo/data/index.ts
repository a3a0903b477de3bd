/** デモのデータ — the four towns and the accounts of the demonstration. */
export * from './demo-accounts.ts';
export { demoDesks } from './demo-desks.ts';
export * from './towns.ts';
