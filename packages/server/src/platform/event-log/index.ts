/** 出来事の記録 — append-only events and the digest chain that makes tampering evident. */
export { appendEvents, eventsInsertion, type RecordedEvent } from './append-events.ts';
export { recordedTowns, startChaining } from './chaining.ts';
export { type ChainFault, extendChains, verifyChains } from './digest-chain.ts';
