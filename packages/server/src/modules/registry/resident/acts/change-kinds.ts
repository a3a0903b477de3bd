/** 手続一覧 — every kind of change, by name. */
import type { ChangeKindName } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';

import type { ChangeKind } from '../model.ts';
import { acceptMovingIn } from './accept-moving-in.ts';

const kinds = [acceptMovingIn] as unknown as readonly ChangeKind<unknown>[];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

export function changeKindOf(name: ChangeKindName): ChangeKind<unknown> {
  const kind = byName.get(name);
  if (!kind) {
    throw new Refusal('resident.change.unknown_kind', 'invalid', 'この手続はまだ使えません。');
  }
  return kind;
}
