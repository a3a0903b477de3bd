/**
 * コンビニ交付が断る場合 — the code is for the centre; the sentence may be read by whoever stands
 * before the machine, so it never says that somebody is protected.
 */
import { catalogue } from '@yakuba/kernel/refusal';

const AT_THE_OFFICE = 'この証明書は、コンビニでは交付できません。役場の窓口にお尋ねください。';

export const refuse = catalogue({
  'kiosk.centre.unknown': {
    kind: 'forbidden',
    message: 'この相手とは接続できません。証明書交付センターの証明書を確かめてください。',
  },
  'kiosk.service.outside_hours': {
    kind: 'conflict',
    message: '取扱時間外です。次の開始は {next} です。',
  },
  'kiosk.service.stopped': {
    kind: 'conflict',
    message: '交付を停止しています。次の開始は {next} です。',
  },
  'kiosk.stop.ends_first': {
    kind: 'invalid',
    message: '再開の日時が、停止より前か、もう過ぎています。これから先の日時にしてください。',
  },
  'kiosk.card.not_bound': {
    kind: 'forbidden',
    message: 'このカードでは、この町の証明書を取れません。町を選び直すか、役場にお尋ねください。',
  },
  'kiosk.card.ended': {
    kind: 'forbidden',
    message: 'このカードは、今は使えません。役場の窓口にお尋ねください。',
  },
  'kiosk.card.not_in_term': {
    kind: 'forbidden',
    message: '電子証明書の有効期間外です。役場で更新してください。',
  },
  'kiosk.card.revoked': {
    kind: 'forbidden',
    message: 'このカードの電子証明書は失効しています。役場の窓口にお尋ねください。',
  },
  'kiosk.card.unknown': {
    kind: 'forbidden',
    message: 'このカードの電子証明書を確かめられません。役場の窓口にお尋ねください。',
  },
  'kiosk.holder.not_living': { kind: 'forbidden', message: AT_THE_OFFICE },
  'kiosk.holder.under_age': {
    kind: 'forbidden',
    message: 'コンビニで証明書を取れるのは、15歳以上の方です。役場の窓口にお尋ねください。',
  },
  'kiosk.subject.suppressed': { kind: 'conflict', message: AT_THE_OFFICE },
  'kiosk.subject.attention': { kind: 'conflict', message: AT_THE_OFFICE },
  'kiosk.subject.other_household': {
    kind: 'forbidden',
    message: '同じ世帯でない方の証明書は取れません。選び直してください。',
  },
  'kiosk.subject.self_only': {
    kind: 'forbidden',
    message: 'この証明書は、本人のものだけを取れます。選び直してください。',
  },
  'kiosk.kind.not_offered': {
    kind: 'conflict',
    message: 'この証明書は、コンビニでは取り扱っていません。役場の窓口にお尋ねください。',
  },
  'kiosk.item.not_offered': {
    kind: 'invalid',
    message: '選んだ記載事項は、コンビニでは載せられません。選び直してください。',
  },
  'kiosk.copies.too_many': {
    kind: 'invalid',
    message: '一度に取れるのは{most}部までです。部数を減らしてください。',
  },
  'kiosk.seal.not_registered': {
    kind: 'conflict',
    message: '印鑑の登録がありません。役場の窓口で登録してください。',
  },
  'kiosk.request.not_found': {
    kind: 'not-found',
    message: 'この取引番号の請求はありません。初めからやり直してください。',
  },
  'kiosk.request.number_taken': {
    kind: 'conflict',
    message: 'この取引番号は、別の請求で使われています。初めからやり直してください。',
  },
  'kiosk.request.other_terminal': {
    kind: 'forbidden',
    message: 'この請求は、別の端末のものです。初めからやり直してください。',
  },
  'kiosk.request.cancelled': {
    kind: 'conflict',
    message: 'この請求は取り消されました。初めからやり直してください。',
  },
  'kiosk.request.printed': {
    kind: 'conflict',
    message:
      'この請求の証明書は、もう印刷されています。もう一度取るときは、初めからやり直してください。',
  },
  'kiosk.request.expired': {
    kind: 'conflict',
    message: '時間が過ぎたため、交付をやめました。初めからやり直してください。',
  },
  'kiosk.request.not_ready': {
    kind: 'unavailable',
    message: '証明書を作っています。同じ取引番号で、少し待ってから求めてください。',
  },
  'kiosk.request.not_made': {
    kind: 'conflict',
    message: '届出などで内容が変わったため、証明書を作れませんでした。初めからやり直してください。',
  },
  'kiosk.document.differs': {
    kind: 'conflict',
    message: '証明書が請求と一致しません。交付を中止しました。役場に連絡してください。',
  },
  'kiosk.payment.amount_differs': {
    kind: 'invalid',
    message: '受け取った額が手数料（{fee}円）と違います。確かめてください。',
  },
  'kiosk.stop.not_found': {
    kind: 'not-found',
    message: 'この停止はありません。一覧を開き直してください。',
  },
  'kiosk.stop.ended': {
    kind: 'conflict',
    message: 'この停止は、もう終わっています。一覧を開き直してください。',
  },
});
