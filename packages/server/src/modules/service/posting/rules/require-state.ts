/** 状態の検査 — what may be done to a piece or a bundle as it stands. */
import {
  type BundleState,
  bundleStates,
  type PostingState,
  postingStates,
} from '@yakuba/contract/posting';

import type { StoredBundle, StoredPiece } from '../model.ts';
import { refuse } from '../refusals.ts';

export function requireState(piece: StoredPiece, ...states: readonly PostingState[]): void {
  if (states.includes(piece.state)) return;
  const state = postingStates[piece.state];
  throw refuse('posting.piece.state', { receipt: piece.receiptNumber, state });
}

export function requireBundleState(bundle: StoredBundle, state: BundleState): void {
  if (bundle.state === state) return;
  const { number } = bundle;
  throw refuse('posting.bundle.state', { number, state: bundleStates[bundle.state] });
}
