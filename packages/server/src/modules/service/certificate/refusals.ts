/** 証明書が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'certificate.kind.unknown': {
    kind: 'invalid',
    message: 'この種別の証明書はありません。種別を選び直してください。',
  },
  'certificate.town.certifier_missing': {
    kind: 'conflict',
    message:
      '今日の認証者の職名・氏名が登録されていません。団体情報で認証者を登録してから発行してください。',
  },
  'certificate.town.profile_missing': {
    kind: 'conflict',
    message: '団体の名称と都道府県名が登録されていません。団体情報を登録してから発行してください。',
  },
  'certificate.subject.not_found': {
    kind: 'not-found',
    message: '宛名番号 {number} の方は住民記録にありません。検索して選び直してください。',
  },
  'certificate.household.not_found': {
    kind: 'not-found',
    message: '世帯番号 {number} の世帯に、証明できる住民はいません。検索して選び直してください。',
  },
  'certificate.subject.closed': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方は消除されています。住民票の写しには記載できません。除票の写しを選んでください。',
  },
  'certificate.subject.living': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方は現在の住民です。除票には記載できません。住民票の写しを選んでください。',
  },
  'certificate.subject.moving_out_due': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方は転出予定日を過ぎています。転出の処理を済ませてから、除票の写しを発行してください。',
  },
  'certificate.subject.several_households': {
    kind: 'invalid',
    message: '選んだ方が2つ以上の世帯にわたっています。世帯ごとに分けて発行してください。',
  },
  'certificate.household.inconsistent': {
    kind: 'conflict',
    message:
      '世帯員の住所か世帯主の記載が一致していないため、一枚に記載できません。個人票で発行するか、記載を修正してください。',
  },
  'certificate.request.closed_needs_people': {
    kind: 'invalid',
    message: '除票は、証明する人を一人ずつ選んで請求してください。',
  },
  'certificate.request.history_unavailable': {
    kind: 'invalid',
    message: 'この種別には履歴を記載できません。履歴が要るときは個人票を選んでください。',
  },
  'certificate.request.katagaki_required': {
    kind: 'invalid',
    message: '方書を省略できるのは記載事項証明書だけです。方書の省略を外してください。',
  },
  'certificate.request.official_mark': {
    kind: 'invalid',
    message:
      '公用の表示は、国又は地方公共団体の機関の請求に限ります。請求者の区分を確かめてください。',
  },
  'certificate.requester.purpose_missing': {
    kind: 'invalid',
    message: '第三者などの請求には、請求事由（使いみち）を具体的に入力してください。',
  },
  'certificate.item.not_for_requester': {
    kind: 'invalid',
    message:
      '{items}は、本人か同一の世帯の方（代理人を含む。）の請求に限り記載できます。記載の指定を外してください。',
  },
  'certificate.item.forbidden': {
    kind: 'forbidden',
    message:
      '記載を求められた事項か証明書の種別を扱う権限がありません。権限のある職員に依頼してください。',
  },
  'certificate.subject.suppressed': {
    kind: 'conflict',
    message: '宛名番号 {number} の方には発行の抑止が設定されています。責任者に確認してください。',
  },
  'certificate.seal.one_person': {
    kind: 'invalid',
    message: '印鑑登録証明書は、一人ずつ請求してください。',
  },
  'certificate.seal.not_registered': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方の印鑑は登録されていません（抹消・転出・死亡を含む。）。登録を確かめてください。',
  },
  'certificate.seal.card_differs': {
    kind: 'invalid',
    message: '印鑑登録証番号が登録と違います。印鑑登録証を確かめ、古い登録証は回収してください。',
  },
  'certificate.seal.requester': {
    kind: 'forbidden',
    message: '印鑑登録証明書を請求できるのは、本人か、印鑑登録証を持つ代理人だけです。',
  },
  'certificate.seal.option': {
    kind: 'invalid',
    message: '印鑑登録証明書に記載できない事項が指定されています。指定を外してください。',
  },
  'certificate.content.changed': {
    kind: 'conflict',
    message: '確認した後に住民記録が変わりました。もう一度内容を確かめてから発行してください。',
  },
  'certificate.print.register_changed': {
    kind: 'conflict',
    message:
      '請求を受けた後に住民記録が変わったため、この証明書は使えません。内容を確かめて、発行し直してください。',
  },
  'certificate.print.day_passed': {
    kind: 'conflict',
    message: '請求を受けた日を過ぎたため、この証明書は作成しませんでした。発行し直してください。',
  },
  'certificate.print.failed': {
    kind: 'conflict',
    message: 'この内容の証明書を作成できませんでした。発行番号を添えて情報担当に連絡してください。',
  },
  'certificate.electronic.no_seal': {
    kind: 'unavailable',
    message:
      'この団体の電子署名が設定されていないため、電子交付はできません。窓口か郵送での交付を選んでください。',
  },
  'certificate.electronic.seal_expired': {
    kind: 'unavailable',
    message:
      '団体の電子署名の有効期間外です。情報担当に連絡し、窓口か郵送での交付を選んでください。',
  },
  'certificate.verification.unknown': {
    kind: 'not-found',
    message:
      'この検証番号の証明書は見つかりません。番号を確かめてください。交付した役場にも問い合わせできます。',
  },
  'certificate.issue.not_found': {
    kind: 'not-found',
    message: 'この証明書の発行は見つかりません。一覧を開き直してください。',
  },
  'certificate.release.not_ready': {
    kind: 'conflict',
    message: 'この証明書は「{status}」のため、交付できません。',
  },
  'certificate.release.not_own': {
    kind: 'forbidden',
    message:
      'この証明書を交付できるのは、請求を受けた職員が請求を受けた端末で行う場合だけです。発行し直すか、権限のある職員に依頼してください。',
  },
  'certificate.release.document_differs': {
    kind: 'conflict',
    message:
      '作成した証明書が請求の内容と一致しません。交付を中止しました。発行し直し、発行番号を添えて情報担当に連絡してください。',
  },
  'certificate.cancel.released': {
    kind: 'conflict',
    message: 'すでに交付した証明書があるため、取り消せません。証明書の処分を先に記録してください。',
  },
  'certificate.discard.not_possible': {
    kind: 'conflict',
    message: 'この証明書は「{status}」のため、処分を記録できません。',
  },
});
