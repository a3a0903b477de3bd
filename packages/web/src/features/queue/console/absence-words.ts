/** 不在の言葉 — what one more call of a number will do, said before it is pressed. */
import type { ConsoleTicket } from '@yakuba/contract/queue';

type Called = Pick<ConsoleTicket, 'callCount' | 'callsMax' | 'isDemoted'>;

export function recallWords({ callCount, callsMax, isDemoted }: Called): string {
  if (callCount < callsMax) return 'もう一度呼ぶ';
  return isDemoted ? '不在で終える' : '不在で後ろへ回す';
}

/** 呼出しの結果 */
export const outcomeWords = {
  called: 'もう一度呼びました。',
  demoted: '不在のため、3人後ろへ回しました。',
  absent: '不在のため、終わりにしました。',
} as const;
