/** 訂正するお知らせの取得 — with all that was decided about it; refuses what has not gone out. */
import type { Transaction } from '#platform/database';

import type { StoredMessage } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { Corrected } from '../rules/correction-words.ts';
import { isReleased } from '../rules/decide-approval.ts';
import { loadMessage } from './load-message.ts';

export interface CorrectedMessage extends Corrected {
  readonly message: StoredMessage;
}

export async function loadCorrected(
  tx: Transaction,
  municipalityCode: string,
  correctsId: string | null,
): Promise<CorrectedMessage | null> {
  if (correctsId === null) return null;
  const message = await loadMessage(tx, municipalityCode, correctsId);
  if (!message) throw refuse('notice.message.not_found', {}, 'correctsId');
  const released = message.marks.find(({ kind }) => kind === 'released');
  if (!isReleased(message) || !released) {
    throw refuse('notice.correction.not_sent', {}, 'correctsId');
  }
  return { message, words: message.words, releasedAt: released.recordedAt };
}
