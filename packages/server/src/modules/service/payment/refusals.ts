/** 手数料が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'payment.fee.not_set': {
    kind: 'conflict',
    message: '「{item}」の手数料が定められていません。手数料の額を登録してください。',
  },
  'payment.exemption.not_applicable': {
    kind: 'invalid',
    message: 'この減免は、今日この手続には使えません。減免の事由を選び直してください。',
  },
  'payment.payment.not_found': {
    kind: 'not-found',
    message: 'この支払いは見つかりません。一覧を開き直してください。',
  },
  'payment.payment.reference_taken': {
    kind: 'conflict',
    message: 'この対象の番号では、すでに手数料を請求しています。支払いの状態を確かめてください。',
  },
  'payment.counter.tendered_too_little': {
    kind: 'invalid',
    message: '預り金が手数料（{amount}円）に足りません。',
  },
  'payment.counter.not_owed': {
    kind: 'conflict',
    message: 'この対象は、取下げ・不承認などで終わっています。手数料を受け取らないでください。',
  },
  'payment.counter.amount_differs': {
    kind: 'invalid',
    message: 'この対象の手数料は{amount}円です。種別と部数を確かめてください。',
  },
  'payment.refund.not_paid': {
    kind: 'conflict',
    message: '入金のない支払い、又は還付の済んだ支払いは還付できません。',
  },
  'payment.refund.still_due': {
    kind: 'conflict',
    message:
      'まだ交付の予定があるため還付できません。申請の取下げ・不承認か、証明書の処分を先に行ってください。',
  },
  'payment.refund.delivered': {
    kind: 'conflict',
    message: '交付が済んでいるため還付できません。交付の取消しを先に行ってください。',
  },
  'payment.provider.none': {
    kind: 'unavailable',
    message: 'オンライン決済が設定されていません。窓口で支払ってもらってください。',
  },
  'payment.provider.away': {
    kind: 'unavailable',
    message: '決済事業者が応答しません。しばらくしてからやり直してください。',
  },
  'payment.callback.unsigned': {
    kind: 'forbidden',
    message: '通知の署名を確かめられません。',
  },
  'payment.callback.stale': {
    kind: 'forbidden',
    message: '通知の送信から時間が経ちすぎています。',
  },
  'payment.callback.unknown': {
    kind: 'not-found',
    message: 'この通知に当たる支払いはありません。',
  },
  'payment.closing.future': {
    kind: 'invalid',
    message: 'まだ来ていない日は締められません。',
  },
  'payment.closing.closed_already': {
    kind: 'conflict',
    message: 'この日の日計はすでに締めています。',
  },
  'payment.closing.earlier_open': {
    kind: 'conflict',
    message: '{day}の日計が締められていません。古い日から締めてください。',
  },
});
