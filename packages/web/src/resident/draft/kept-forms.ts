/**
 * 端末に残す様式 — the blank form of what is being written, so that it can be gone on with after a
 * page was loaded anew without a network. It is the same for everybody; answers are not in it.
 */
import type { FormAnswer } from '@yakuba/contract/application';

import type { DraftStorage } from './kept-drafts.ts';

const PREFIX = 'yakuba-form';

export function keepForm(
  municipalityCode: string,
  answer: FormAnswer,
  storage: DraftStorage = localStorage,
): void {
  try {
    const blank = { ...answer, answers: {} };
    storage.setItem(nameOf(municipalityCode, answer.procedureCode), JSON.stringify(blank));
  } catch {
    // A device that stores nothing needs the network for this.
  }
}

export function findForm(
  municipalityCode: string,
  procedureCode: string,
  storage: DraftStorage = localStorage,
): FormAnswer | null {
  try {
    const text = storage.getItem(nameOf(municipalityCode, procedureCode));
    return text === null ? null : (JSON.parse(text) as FormAnswer);
  } catch {
    return null;
  }
}

export function forgetForms(municipalityCode: string, storage: DraftStorage = localStorage): void {
  try {
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at));
    for (const name of names) {
      if (name?.startsWith(nameOf(municipalityCode, ''))) storage.removeItem(name);
    }
  } catch {
    // Nothing was stored.
  }
}

function nameOf(municipalityCode: string, procedureCode: string): string {
  return `${PREFIX}/${municipalityCode}/${procedureCode}`;
}
