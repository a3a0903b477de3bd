/**
 * 発行抑止 — who may not be certified now. Every issue asks when it is requested, made and handed
 * over: the resident register first, then rooms above that have registered a question here.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import { findSuppressions } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import type { ViewContext } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 抑止 — an error forbids the certificate, an alert only tells the clerk. */
export interface HeldPerson {
  readonly addresseeNumber: string;
  readonly level: 'error' | 'alert';
}

/** 抑止の照会 — what stands against the people given. */
export interface IssueHold {
  readonly name: string;
  findHeld(
    reader: Reader,
    addresseeNumbers: readonly string[],
    context: ViewContext,
  ): Promise<readonly HeldPerson[]>;
}

const holds = new Map<string, IssueHold>([
  [
    'resident',
    {
      name: 'resident',
      findHeld: (reader, numbers, { municipalityCode, now }) =>
        findSuppressions(reader, municipalityCode, numbers, 'certificate', now),
    },
  ],
]);

/** 抑止の登録 — one question a name. */
export function registerIssueHold(hold: IssueHold): void {
  if (holds.has(hold.name)) throw new TypeError(`issue hold registered twice: ${hold.name}`);
  holds.set(hold.name, hold);
}

/** 抑止の検査 — refuses when an error stands for any of the people; returns those with an alert. */
export async function requireNoHold(
  reader: Reader,
  addresseeNumbers: readonly string[],
  context: ViewContext,
): Promise<string[]> {
  const found = await Promise.all(
    [...holds.values()].map((hold) => hold.findHeld(reader, addresseeNumbers, context)),
  );
  const held = found.flat();
  const stopping = held.find((person) => person.level === 'error');
  if (stopping) {
    throw refuse('certificate.subject.suppressed', { number: stopping.addresseeNumber });
  }
  return [...new Set(held.map((person) => person.addresseeNumber))];
}
