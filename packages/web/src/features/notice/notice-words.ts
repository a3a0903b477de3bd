/** お知らせの言葉 — what urgencies and figures mean, in sentences for whoever sends. */
import type { Audience, Urgency } from '@yakuba/contract/notice';

import { dateWords } from '../resident/words/date-words.ts';

/** 緊急度の意味 — shown beside each choice, and again where it is approved. */
export const urgencyNotes: Readonly<Record<Urgency, string>> = {
  emergency:
    '命や財産に関わる災害の知らせ。夜間もすぐに送ります。一人の承認で送り、あとで別の人が確認します。災害の分野だけで選べます。',
  timely:
    '日時の迫った知らせ。一斉より先に送ります。夜間を避ける人には朝に届きます。二人の承認が要ります。',
  bulk: '広報など、急がない知らせ。ほかの知らせの後に送ります。夜間を避ける人には朝に届きます。二人の承認が要ります。',
};

/** 届け先の条件 — as the list of conditions reads. */
export function conditionWords(condition: Audience[number]): string {
  switch (condition.kind) {
    case 'age':
      return `${dateWords(condition.on)}に${agesOf(condition)}の人`;
    case 'household-with-child':
      return `${dateWords(condition.on)}に${agesOf(condition)}の人がいる世帯`;
    case 'machi-aza':
      return `選んだ町字（${condition.codes.length}か所）に住む人`;
    case 'not-applied':
      return `手続「${condition.procedureCode}」を${dateWords(condition.since)}以後に申請していない人`;
  }
}

function agesOf({ from, until }: { readonly from: number; readonly until: number }): string {
  return `${from}歳から${until}歳まで`;
}
