/**
 * 完結の数え方 — whether an application that was approved and delivered needed nobody to come, no
 * paper and no bank transfer, and how many visits its channel saved.
 */
import type { ApplicationChannel, ResultOutlet } from '@yakuba/contract/application';
import type { Method } from '@yakuba/contract/payment';
import type { ProcedureDetails } from '@yakuba/contract/procedure';

/** 終わった申請 — nothing of whose it was. */
export interface Finished {
  readonly channel: ApplicationChannel;
  readonly outlet: ResultOutlet;
  readonly feeYen: number;
  /** Null where nothing was paid through the payment room. */
  readonly method: Method | null;
}

/** 来庁の要る回数 — of the catalogue; null where the procedure stands in it no more. */
export type Visits = Pick<ProcedureDetails, 'counterVisits' | 'visitsByCounter'> | null;

const atTheDesk: readonly Method[] = ['cash', 'counter-cashless'];
const withoutTransfer: readonly Method[] = [
  'online',
  'counter-cashless',
  'kiosk-machine',
  'exempt',
];

/** 来庁0 — sent in online, nothing to come for by the catalogue, and none of it at the desk. */
export function neededNoVisit(one: Finished, visits: Visits): boolean {
  return one.channel === 'online' && visits !== null && visitsOf(one, visits) === 0;
}

/** 紙0 — sent in online, and received as a file. */
export function neededNoPaper({ channel, outlet }: Finished): boolean {
  return channel === 'online' && outlet === 'electronic';
}

/** 振込0 — no fee, or paid without transfer, money order or cash. */
export function neededNoTransfer({ feeYen, method }: Finished): boolean {
  return feeYen === 0 || (method !== null && withoutTransfer.includes(method));
}

/** 減った来庁 — null where nobody knows how often one comes at the counter. */
export function visitsSavedBy(one: Finished, visits: Visits): number | null {
  const byCounter = visits?.visitsByCounter;
  if (!visits || byCounter === undefined) return null;
  const isByDesk = one.channel === 'counter' || one.channel === 'behalf';
  return isByDesk ? 0 : Math.max(0, byCounter - visitsOf(one, visits));
}

function visitsOf({ outlet, feeYen, method }: Finished, visits: NonNullable<Visits>): number {
  const isUnpaidOnline = feeYen > 0 && (method === null || atTheDesk.includes(method));
  const isByDesk = outlet === 'counter' || isUnpaidOnline;
  return Math.max(visits.counterVisits, isByDesk ? 1 : 0);
}
