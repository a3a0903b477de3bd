/** デモのデータ — the four towns and the accounts of the demonstration. */
export * from './demo-accounts.ts';
export * from './towns.ts';
