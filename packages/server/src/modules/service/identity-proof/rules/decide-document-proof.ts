/**
 * 書類による本人確認の判定 — whether the documents seen are enough: one with a photograph from a
 * public office, or two, at least one of them of group A (事務処理要領の1点・2点の区分).
 */
import type { ChecklistItem, ProofRequirement } from '@yakuba/contract/identity-proof';

import { refuse } from '../refusals.ts';

export interface SeenDocument {
  readonly kind: string;
  readonly seenPoints: readonly string[];
  readonly expiresOn: string | null;
}

export interface AcceptedDocument {
  readonly kind: string;
  readonly title: string;
  readonly seenPoints: readonly string[];
}

export const requirementSentences: Record<ProofRequirement, string> = {
  standard: '官公署が発行した顔写真付きの書類1点、又はそのほかの書類2点（うち1点は公的な書類）',
  'photo-only': '官公署が発行した顔写真付きの書類1点',
  none: '書類による確認は不要',
};

interface Question {
  readonly checklist: readonly ChecklistItem[];
  readonly requirement: ProofRequirement;
  readonly today: string;
}

export function decideDocumentProof(
  documents: readonly SeenDocument[],
  { checklist, requirement, today }: Question,
): AcceptedDocument[] {
  const known = documents.map((seen, index) => {
    const item = checklist.find(({ kind }) => kind === seen.kind);
    if (!item) throw refuse('identity_proof.document.unknown', {}, `documents.${index}.kind`);
    checkDocument(seen, item, { today, path: `documents.${index}` });
    return item;
  });
  if (new Set(known.map(({ kind }) => kind)).size < known.length) {
    throw refuse('identity_proof.document.twice', {}, 'documents');
  }
  if (!isEnough(known, requirement)) {
    const values = { requirement: requirementSentences[requirement] };
    throw refuse('identity_proof.document.insufficient', values, 'documents');
  }
  return known.map(({ kind, title, points }) => ({ kind, title, seenPoints: points }));
}

function checkDocument(
  seen: SeenDocument,
  { title, points, hasExpiry }: ChecklistItem,
  { today, path }: { today: string; path: string },
): void {
  const isOver = seen.expiresOn === null ? hasExpiry : seen.expiresOn < today;
  if (isOver) throw refuse('identity_proof.document.expired', { title }, `${path}.expiresOn`);
  const missing = points.filter((point) => !seen.seenPoints.includes(point));
  if (missing.length === 0) return;
  const values = { title, points: missing.join('、') };
  throw refuse('identity_proof.document.points_missing', values, `${path}.seenPoints`);
}

function isEnough(documents: readonly ChecklistItem[], requirement: ProofRequirement): boolean {
  if (requirement === 'none' || documents.some(({ group }) => group === 'one')) return true;
  if (requirement === 'photo-only') return false;
  return documents.length >= 2 && documents.some(({ group }) => group === 'two-a');
}
