/** 郵送が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'posting.piece.not_found': {
    kind: 'not-found',
    message: 'この郵便物は見つかりません。一覧を開き直してください。',
  },
  'posting.piece.state': {
    kind: 'conflict',
    message:
      '受付番号 {receipt} は「{state}」のため、この操作はできません。一覧を更新してください。',
  },
  'posting.piece.not_made': {
    kind: 'conflict',
    message:
      '受付番号 {receipt} の証明書はまだ作成中です。少し待ってから、もう一度束を作ってください。',
  },
  'posting.release.same_person': {
    kind: 'forbidden',
    message:
      '審査した職員や再送を求めた職員は、その郵便物の保留を解けません。ほかの職員に依頼してください。',
  },
  'posting.release.still_held': {
    kind: 'conflict',
    message: '保留の理由「{title}」が残っているため、送れません。{advice}',
  },
  'posting.bundle.not_found': {
    kind: 'not-found',
    message: 'この束は見つかりません。一覧を開き直してください。',
  },
  'posting.bundle.state': {
    kind: 'conflict',
    message: '束 {number} は「{state}」のため、この操作はできません。',
  },
  'posting.bundle.no_file': {
    kind: 'conflict',
    message: '印刷用のPDFはまだできていません。少し待ってから開いてください。',
  },
  'posting.send.future': {
    kind: 'invalid',
    message: '発送日は、束を作った日から今日までの日にしてください。',
  },
  'posting.send.tracking_missing': {
    kind: 'invalid',
    message: '簡易書留では、{ordinal}番の引受番号を入力してください。',
  },
  'posting.send.tracking_unknown': {
    kind: 'invalid',
    message: 'この束にない郵便物の引受番号があります。画面を開き直してください。',
  },
  'posting.send.tracking_twice': {
    kind: 'invalid',
    message: '引受番号 {number} が二つの郵便物に使われています。ラベルを確かめてください。',
  },
  'posting.return.day': {
    kind: 'invalid',
    message: '返戻日は、発送日から今日までの日にしてください。',
  },
});
