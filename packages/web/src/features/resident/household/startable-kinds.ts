/** 始められる異動 — the procedures that can begin from a person or a household, by their kind. */
import type { ChangeKindName } from '@yakuba/contract/resident';

export interface StartableGroup {
  readonly title: string;
  readonly kinds: readonly ChangeKindName[];
}

const present: readonly StartableGroup[] = [
  {
    title: '届出',
    kinds: ['accept-relocation', 'accept-moving-out', 'register-birth', 'register-death'],
  },
  {
    title: '世帯変更',
    kinds: ['separate-household', 'merge-households', 'change-household', 'change-head'],
  },
  {
    title: '通知・職権',
    kinds: [
      'receive-moving-in-notice',
      'correct-by-authority',
      'delete-by-authority',
      'correct-clerical-error',
      'cancel-change',
    ],
  },
];

/** 除票 admits only what concerns the closing itself, or moving in again. */
const closed: readonly StartableGroup[] = [
  { title: '届出', kinds: ['accept-moving-in'] },
  {
    title: '通知・職権',
    kinds: ['receive-moving-in-notice', 'correct-clerical-error', 'cancel-change'],
  },
];

export function startableKinds(isClosed: boolean): readonly StartableGroup[] {
  return isClosed ? closed : present;
}
