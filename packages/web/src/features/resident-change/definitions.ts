/** 手続の画面の一覧 — the form of every kind of change. */
import type { ChangeKindName } from '@yakuba/contract/resident';

import type { ChangeDefinition } from './change-form.ts';
import { acceptMovingIn } from './kinds/accept-moving-in.ts';
import { acceptMovingOut } from './kinds/accept-moving-out.ts';
import { acceptRelocation } from './kinds/accept-relocation.ts';
import { cancelChange } from './kinds/cancel-change.tsx';
import { correctByAuthority, correctClericalError } from './kinds/corrections.tsx';
import { deleteByAuthority } from './kinds/delete-by-authority.tsx';
import { enterByAuthority } from './kinds/enter-by-authority.tsx';
import {
  changeHead,
  changeHousehold,
  mergeHouseholds,
  separateHousehold,
} from './kinds/household-changes.ts';
import { receiveMovingInNotice } from './kinds/receive-moving-in-notice.tsx';
import { registerBirth } from './kinds/register-birth.ts';
import { registerDeath } from './kinds/register-death.tsx';

const definitions: Readonly<Record<ChangeKindName, ChangeDefinition>> = {
  'accept-moving-in': acceptMovingIn,
  'accept-relocation': acceptRelocation,
  'accept-moving-out': acceptMovingOut,
  'receive-moving-in-notice': receiveMovingInNotice,
  'register-birth': registerBirth,
  'register-death': registerDeath,
  'separate-household': separateHousehold,
  'merge-households': mergeHouseholds,
  'change-household': changeHousehold,
  'change-head': changeHead,
  'enter-by-authority': enterByAuthority,
  'correct-by-authority': correctByAuthority,
  'delete-by-authority': deleteByAuthority,
  'correct-clerical-error': correctClericalError,
  'cancel-change': cancelChange,
};

export function definitionOf(kind: ChangeKindName): ChangeDefinition {
  return definitions[kind];
}
