/** 町字 — addresses: completion, the town's own places, districts and buildings. */
export * from './address-completion.ts';
export * from './katagaki.ts';
export * from './town-address.ts';
