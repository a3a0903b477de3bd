/** 手続一覧 — every kind of change, by name. */
import type { ChangeKindName } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';

import type { ChangeKind } from '../model.ts';
import { acceptMovingIn } from './accept-moving-in.ts';
import { acceptMovingOut } from './accept-moving-out.ts';
import { acceptRelocation } from './accept-relocation.ts';
import { cancelChange } from './cancel-change.ts';
import { changeHead } from './change-head.ts';
import { changeHousehold } from './change-household.ts';
import { correctByAuthority } from './correct-by-authority.ts';
import { correctClericalError } from './correct-clerical-error.ts';
import { deleteByAuthority } from './delete-by-authority.ts';
import { enterByAuthority } from './enter-by-authority.ts';
import { mergeHouseholds } from './merge-households.ts';
import { receiveMovingInNotice } from './receive-moving-in-notice.ts';
import { registerBirth } from './register-birth.ts';
import { registerDeath } from './register-death.ts';
import { separateHousehold } from './separate-household.ts';

const kinds = [
  acceptMovingIn,
  acceptRelocation,
  acceptMovingOut,
  receiveMovingInNotice,
  registerBirth,
  registerDeath,
  separateHousehold,
  mergeHouseholds,
  changeHousehold,
  changeHead,
  enterByAuthority,
  correctByAuthority,
  deleteByAuthority,
  correctClericalError,
  cancelChange,
] as unknown as readonly ChangeKind<unknown>[];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

export function changeKindOf(name: ChangeKindName): ChangeKind<unknown> {
  const kind = byName.get(name);
  if (!kind) {
    throw new Refusal('resident.change.unknown_kind', 'invalid', 'この手続はまだ使えません。');
  }
  return kind;
}
