/** 手続の枠が断る場合 — refusals of the frame itself. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'platform.act.forbidden': {
    kind: 'forbidden',
    message:
      'この操作を行う権限がありません。必要な場合は、所属の管理者に権限の付与を依頼してください。',
  },
  'platform.act.invalid': {
    kind: 'invalid',
    message: '入力内容に誤りがあります。示された項目を直して、もう一度送信してください。',
  },
  'platform.act.key_missing': {
    kind: 'invalid',
    message:
      '二重実行を防ぐための冪等キー（idempotency-key）がありません。画面を開き直してやり直してください。',
  },
  'platform.act.key_malformed': {
    kind: 'invalid',
    message:
      '冪等キー（idempotency-key）は、200文字までの英数字と記号で送ってください。画面を開き直してやり直してください。',
  },
  'platform.act.key_reused': {
    kind: 'conflict',
    message:
      '同じ冪等キーが別の内容で使われています。画面を開き直し、内容を確かめてから送信してください。',
  },
  'platform.act.in_progress': {
    kind: 'conflict',
    message: '同じ内容の処理が進行中です。少し待ってから、結果を確かめてください。',
  },
});
