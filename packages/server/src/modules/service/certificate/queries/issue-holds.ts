/**
 * 発行抑止 — who may not be certified now. The rooms that keep suppressions register a question
 * here; every issue asks it when it is requested, made and handed over.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';

/** 抑止の照会 — numbers of those, of the people given, for whom an error-level hold stands. */
export interface IssueHold {
  readonly name: string;
  findHeld(
    reader: Reader,
    municipalityCode: string,
    addresseeNumbers: readonly string[],
  ): Promise<readonly string[]>;
}

const holds = new Map<string, IssueHold>();

/** 抑止の登録 — one question a name; the same name again takes the place of the former. */
export function registerIssueHold(hold: IssueHold): void {
  holds.set(hold.name, hold);
}

/** 抑止の検査 — refuses when a hold stands for any of the people. */
export async function requireNoHold(
  reader: Reader,
  municipalityCode: string,
  addresseeNumbers: readonly string[],
): Promise<void> {
  for (const hold of holds.values()) {
    const [number] = await hold.findHeld(reader, municipalityCode, addresseeNumbers);
    if (number !== undefined) throw refuse('certificate.subject.suppressed', { number });
  }
}
