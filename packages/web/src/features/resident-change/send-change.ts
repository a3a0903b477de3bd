/** 仮登録の送信 — a new change, or the next version of one that was kept before. */
import { type ChangeKindName, type ChangeStep, changeRoutes } from '@yakuba/contract/resident';

import { call } from '../../api/client.ts';

/** 仮登録の番号と版 — of a change that the server keeps already. */
export interface HeldChange {
  readonly id: string;
  readonly version: number;
}

export interface ChangeToSend {
  readonly kind: ChangeKindName;
  readonly input: unknown;
  /** 決裁へ回す — otherwise kept as a draft. */
  readonly isSubmitted: boolean;
  readonly held: HeldChange | null;
}

export function sendChange(change: ChangeToSend, idempotencyKey: string): Promise<ChangeStep> {
  const { kind, input, isSubmitted, held } = change;
  const body = { kind, input, isSubmitted };
  if (!held) return call(changeRoutes.draftChange, { body }, { idempotencyKey });
  const { id, version } = held;
  return call(
    changeRoutes.reviseChange,
    { params: { id }, body: { ...body, version } },
    { idempotencyKey },
  );
}
