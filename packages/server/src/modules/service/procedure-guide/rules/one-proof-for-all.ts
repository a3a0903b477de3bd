/**
 * 一つの本人確認 — one look at the documents serves every application of a case; pure.
 *
 * It does so while it was as strict as the strictest of them asks for, was made of the very person
 * who applies, for this case, and on this day: nobody is asked for the same card twice at one
 * visit, and no procedure is let through on less than it asks for by itself.
 */
import type { DocumentProof, ProofRequirement } from '@yakuba/contract/identity-proof';
import { todayInJapan } from '@yakuba/kernel/calendar';

import { refuse } from '../refusals.ts';

/** 求める確認 — with the procedure that asks for it. */
export interface ProofWanted {
  readonly procedureCode: string;
  readonly requirement: ProofRequirement;
  readonly sentence: string;
}

const strictness: Readonly<Record<ProofRequirement, number>> = {
  none: 0,
  standard: 1,
  'photo-only': 2,
};

/** 最も厳しい確認 — the first of them; null where nothing is applied for. */
export function strictestProof(wanted: readonly ProofWanted[]): ProofWanted | null {
  const [first, ...others] = wanted;
  if (!first) return null;
  return others.reduce(
    (held, one) => (strictness[one.requirement] > strictness[held.requirement] ? one : held),
    first,
  );
}

export interface ProofQuestion {
  readonly wanted: ProofWanted | null;
  /** 届出人の宛名番号 — null for someone whom the register does not have. */
  readonly applicantNumber: string | null;
  /** Calendar day in Japan. */
  readonly today: string;
}

/** 本人確認の有無 — the newest that serves them all; null where none is asked for. */
export function requireProof(
  proofs: readonly DocumentProof[],
  { wanted, applicantNumber, today }: ProofQuestion,
): DocumentProof | null {
  if (wanted === null || wanted.requirement === 'none') return null;
  const ofToday = proofs.filter(({ recordedAt }) => todayInJapan(new Date(recordedAt)) === today);
  const ofPerson = ofToday.filter(({ addresseeNumber }) => addresseeNumber === applicantNumber);
  if (ofPerson.length === 0) throw refuse('procedure_guide.proof.missing');
  const enough = ofPerson.filter(
    ({ requirement }) => strictness[requirement] >= strictness[wanted.requirement],
  );
  const proof = enough.at(-1);
  if (!proof) throw refuse('procedure_guide.proof.too_weak', { sentence: wanted.sentence });
  return proof;
}
