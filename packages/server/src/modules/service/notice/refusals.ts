/** お知らせが断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'notice.channel.not_connected': {
    kind: 'unavailable',
    message: '{channel}によるお知らせは、まだ接続されていません。別の経路を選んでください。',
  },
  'notice.address.malformed': {
    kind: 'invalid',
    message: 'メールアドレスの形が正しくありません。半角で「名前@ドメイン」の形に直してください。',
  },
  'notice.address.missing': {
    kind: 'invalid',
    message: '選んだ経路の宛先がありません。宛先を入力してください。',
  },
  'notice.push.unknown_service': {
    kind: 'invalid',
    message: 'このブラウザーのプッシュ通知には対応していません。メールを選んでください。',
  },
  'notice.topic.not_offered': {
    kind: 'invalid',
    message: '選んだ分野は今受け付けていません。一覧を開き直して選び直してください。',
  },
  'notice.confirmation.over': {
    kind: 'conflict',
    message: '確認番号の期限が切れたか、すでに使われています。もう一度登録をやり直してください。',
  },
  'notice.contact.not_found': {
    kind: 'not-found',
    message: 'この登録は見つかりません。一覧を開き直してください。',
  },
  'notice.template.unknown_field': {
    kind: 'invalid',
    message: '文中の差込項目「{field}」がありません。項目に加えるか、文を直してください。',
  },
  'notice.template.malformed': {
    kind: 'invalid',
    message: '差込の書き方が正しくありません。「{{項目}}」の形に直してください。',
  },
  'notice.template.same_field': {
    kind: 'invalid',
    message: '差込項目「{field}」が重なっています。符号を変えてください。',
  },
  'notice.template.not_found': {
    kind: 'invalid',
    message: 'この文例はありません。一覧を開き直して選び直してください。',
  },
  'notice.message.value_missing': {
    kind: 'invalid',
    message: '差込項目「{field}」の値がありません。入力してください。',
  },
  'notice.message.value_unknown': {
    kind: 'invalid',
    message: '差込項目「{field}」は文例にありません。取り除いてください。',
  },
  'notice.message.emergency_only_disaster': {
    kind: 'invalid',
    message: '緊急で送れるのは災害の分野だけです。分野か緊急度を選び直してください。',
  },
  'notice.message.not_found': {
    kind: 'not-found',
    message: 'このお知らせは見つかりません。一覧を開き直してください。',
  },
  'notice.message.decided': {
    kind: 'conflict',
    message: 'このお知らせは、すでに送信を始めたか取りやめられています。',
  },
  'notice.approval.own': {
    kind: 'forbidden',
    message: '自分が作成したお知らせは承認できません。別の承認者に依頼してください。',
  },
  'notice.approval.twice': {
    kind: 'conflict',
    message: 'すでに承認しています。もう一人の承認者に依頼してください。',
  },
  'notice.approval.reason_missing': {
    kind: 'invalid',
    message: '緊急の承認には理由が要ります。一人で承認する理由を入力してください。',
  },
  'notice.review.not_due': {
    kind: 'conflict',
    message: 'このお知らせは、事後の確認を待っていません。一覧を開き直してください。',
  },
  'notice.review.own': {
    kind: 'forbidden',
    message:
      '自分が作成または承認したお知らせは、自分では確認できません。別の人に依頼してください。',
  },
  'notice.correction.not_sent': {
    kind: 'conflict',
    message: '送信を始めていないお知らせは訂正できません。取りやめて、作り直してください。',
  },
  'notice.correction.other_topic': {
    kind: 'invalid',
    message: '訂正版は、訂正するお知らせと同じ分野で送ります。分野を選び直してください。',
  },
  'notice.correction.language_missing': {
    kind: 'invalid',
    message: '訂正するお知らせは{language}でも送っています。その文も入力してください。',
  },
  'notice.audience.no_applications': {
    kind: 'unavailable',
    message: '申請の有無を答える部屋がありません。「未申請」の条件を外してください。',
  },
  'notice.bounce.unsigned': { kind: 'forbidden', message: '通知の署名を確かめられません。' },
  'notice.bounce.stale': { kind: 'forbidden', message: '通知の送信から時間が経ちすぎています。' },
});
