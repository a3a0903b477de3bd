/** 仮登録にできること — by its status, the permissions held and who entered it. @spec juki 4.0.8 */
import type { ChangeSummary } from '@yakuba/contract/resident';

import { useSession } from '../../../app/session.ts';
import type { ChangeAnswer } from './ChangeView.tsx';

export interface ChangeOptions {
  /** Neither decided nor withdrawn. */
  readonly isOpen: boolean;
  readonly mayApprove: boolean;
  readonly mayReturn: boolean;
  readonly mayRevise: boolean;
  readonly mayWithdraw: boolean;
  /** Why the main step is not offered; null when it is. */
  readonly explanation: string | null;
  readonly revisePage: string;
}

export function useChangeOptions({ change, problem }: ChangeAnswer): ChangeOptions {
  const { accountId, permissions } = useSession();
  const isWaiting = change.status === 'submitted';
  const isOwn = change.applicant === accountId;
  const decides = permissions.includes('resident:approve_change');
  const mayEdit = isOpen(change) && isOwn && permissions.includes('resident:draft_change');
  const mayDecide = isWaiting && decides && !isOwn;
  return {
    isOpen: isOpen(change),
    mayApprove: mayDecide && problem === null,
    mayReturn: mayDecide,
    mayRevise: mayEdit,
    mayWithdraw: mayEdit,
    explanation: explanationOf({ status: change.status, isOwn, decides, hasProblem: !!problem }),
    revisePage: `/changes/${change.id}/revise`,
  };
}

/** 決裁前 — neither decided nor withdrawn. */
export function isOpen({ status }: ChangeSummary): boolean {
  return ['draft', 'submitted', 'returned'].includes(status);
}

interface Situation {
  readonly status: string;
  readonly isOwn: boolean;
  readonly decides: boolean;
  readonly hasProblem: boolean;
}

function explanationOf({ status, isOwn, decides, hasProblem }: Situation): string | null {
  if (status === 'submitted' && decides && isOwn) {
    return 'ご自身が入力した異動は決裁できません。別の決裁者が決裁します。';
  }
  if (status === 'submitted' && decides && hasProblem) {
    return '今の台帳の内容では本登録できません。差し戻して、内容を直してもらってください。';
  }
  if (status === 'submitted' && !decides) return '決裁者の決裁を待っています。';
  if (!isOwn && status === 'draft') return '入力した職員の下書きです。決裁にはまだ回っていません。';
  if (!isOwn && status === 'returned') return '差し戻しました。入力した職員が直しています。';
  return null;
}
