/**
 * 案内中のこと — the case that is being guided on this screen, kept in memory alone.
 *
 * What was answered is also kept with the case at the server; codes of resident records are not.
 */
import type { GuideInput, ItemToWrite, SubmittedCase } from '@yakuba/contract/procedure-guide';

import { workingMemory } from '../../app/working-memory.ts';
import type { GuideStep } from './guide-steps.ts';

export interface Guiding {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly step: GuideStep;
  readonly guide: GuideInput;
  /** 聞いた項目 — everything that was asked, so that it can be looked at again. */
  readonly asked: readonly ItemToWrite[];
  /** 町字コード — of the new address, as it was chosen. */
  readonly machiAzaCode: string | null;
  /** 仮登録番号 — of the notification of moving in. */
  readonly changeId: string | null;
  /** 本人確認 — recorded for this case already. */
  readonly isProved: boolean;
  readonly submitted: SubmittedCase | null;
}

export const guiding = workingMemory<Guiding | null>(null);

/** 案内の始まり — a case of which nothing is known but the event. */
export function beginGuiding(
  opened: Pick<Guiding, 'caseId' | 'caseNumber' | 'version'>,
  guide: GuideInput,
): Guiding {
  return {
    ...opened,
    step: 'people',
    guide,
    asked: [],
    machiAzaCode: null,
    changeId: null,
    isProved: false,
    submitted: null,
  };
}

export function blankGuide(event: GuideInput['event'], today: string): GuideInput {
  return {
    event,
    happenedOn: today,
    householdNumber: null,
    concerned: [],
    newcomers: [],
    applicant: null,
    answers: {},
    people: {},
    written: {},
  };
}

/** 聞いた項目の控え — those asked before, and what is new. */
export function withAsked(
  asked: readonly ItemToWrite[],
  toWrite: readonly ItemToWrite[],
): readonly ItemToWrite[] {
  const known = new Set(asked.map(({ key }) => key));
  return [...asked, ...toWrite.filter(({ key }) => !known.has(key))];
}
