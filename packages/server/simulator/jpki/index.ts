/** 公的個人認証（模擬） — authorities, cards and responders for tests, the demo and benches. */
export { type Authority, type IssueOrder, openAuthority } from './authority.ts';
export { type Card, CardProblem } from './card.ts';
export { newKeys } from './keys.ts';
export type { CertificateKind, Holder } from './profile.ts';
export { answerOcsp, makeCrl } from './revocation.ts';
export { type JpkiServer, serveSimulator } from './serve-simulator.ts';
export { signedData } from './signed-data.ts';
export { type IssueCard, type Lineage, openSimulator, PINS, type Simulator } from './simulator.ts';
