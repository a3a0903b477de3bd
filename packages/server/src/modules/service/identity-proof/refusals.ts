/** 本人確認が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'simulated_card.wrong_pin': {
    kind: 'invalid',
    message: '暗証番号が違います。確かめて入れ直してください（模擬）。',
  },
  'simulated_card.locked': {
    kind: 'conflict',
    message: '誤りが続いたため、この模擬カードは使えなくなりました。模擬を起動し直してください。',
  },
  'simulated_card.away': {
    kind: 'unavailable',
    message: '模擬カードに届きません。模擬が動いているか確かめてください。',
  },
  'identity_proof.jpki.off': {
    kind: 'unavailable',
    message:
      'カードによる本人確認は、今は使えません。窓口で手続きするか、時間をおいてやり直してください。',
  },
  'identity_proof.signature.oversize': {
    kind: 'invalid',
    message: '署名か署名した内容が大きすぎます。添付を減らして、署名し直してください。',
  },
  'identity_proof.signature.malformed': {
    kind: 'invalid',
    message: '署名か電子証明書を読み取れません。カードを置き直して、署名し直してください。',
  },
  'identity_proof.signature.unsupported': {
    kind: 'invalid',
    message:
      'この方式の署名は受け付けられません。マイナンバーカードの署名用電子証明書で署名してください。',
  },
  'identity_proof.signature.incomplete': {
    kind: 'invalid',
    message: '署名に必要な属性（内容の種類、要約値、署名日時）がありません。署名し直してください。',
  },
  'identity_proof.signature.tampered': {
    kind: 'invalid',
    message: '署名した後に内容が変わっています。内容を確かめて、署名し直してください。',
  },
  'identity_proof.signature.forged': {
    kind: 'invalid',
    message:
      '署名が電子証明書と一致しません。カードを置き直して署名し直し、続くときは窓口に相談してください。',
  },
  'identity_proof.signature.signed_at': {
    kind: 'invalid',
    message: '署名日時が今の日時と離れすぎています。端末の時計を合わせて、署名し直してください。',
  },
  'identity_proof.certificate.foreign_chain': {
    kind: 'invalid',
    message:
      '公的個人認証の認証局が発行した電子証明書ではありません。マイナンバーカードを使ってください。',
  },
  'identity_proof.certificate.forged': {
    kind: 'invalid',
    message:
      '電子証明書の発行者の署名が正しくありません。この電子証明書は使えません。窓口に相談してください。',
  },
  'identity_proof.certificate.not_yet_valid': {
    kind: 'invalid',
    message: '電子証明書の有効期間がまだ始まっていません。発行の日時を確かめてください。',
  },
  'identity_proof.certificate.expired': {
    kind: 'invalid',
    message:
      '電子証明書の有効期間が過ぎています。住所地の市区町村の窓口で更新してから、やり直してください。',
  },
  'identity_proof.certificate.wrong_usage': {
    kind: 'invalid',
    message:
      '電子証明書の種類が違います。申請の署名には署名用、サインインには利用者証明用を使ってください。',
  },
  'identity_proof.certificate.revoked': {
    kind: 'invalid',
    message:
      '電子証明書は失効しています。住所地の市区町村の窓口で発行を受けてから、やり直してください。',
  },
  'identity_proof.certificate.unknown': {
    kind: 'invalid',
    message: '電子証明書の発行の記録が認証局にありません。窓口に相談してください。',
  },
  'identity_proof.status.unavailable': {
    kind: 'unavailable',
    message:
      '電子証明書が有効かどうかを今は確かめられません。内容は失われません。しばらくしてから、もう一度送信してください。',
  },
  'identity_proof.status.outdated': {
    kind: 'unavailable',
    message:
      '失効リストの更新期限が過ぎており、電子証明書が有効かどうかを確かめられません。新しいリストが届いてから、もう一度送信してください。',
  },
  'identity_proof.challenge.unknown': {
    kind: 'invalid',
    message: 'この確認番号は発行されていません。サインインの画面を開き直してください。',
  },
  'identity_proof.challenge.used': {
    kind: 'conflict',
    message: 'この確認番号はすでに使われています。サインインの画面を開き直してください。',
  },
  'identity_proof.challenge.expired': {
    kind: 'conflict',
    message: '確認番号の有効時間が過ぎました。サインインの画面を開き直してください。',
  },
  'identity_proof.binding.not_bound': {
    kind: 'forbidden',
    message:
      'このカードは、この団体の住民記録と結び付いていません。署名用電子証明書で初めの申請をするか、窓口で結び付けを受けてください。',
  },
  'identity_proof.binding.ended': {
    kind: 'forbidden',
    message:
      'このカードと住民記録の結び付けは終わっています。心当たりがないときは、窓口に相談してください。',
  },
  'identity_proof.binding.bound_to_other': {
    kind: 'conflict',
    message:
      'この電子証明書は、ほかの方と結び付いています。カードと宛名番号を確かめ、責任者に相談してください。',
  },
  'identity_proof.binding.not_found': {
    kind: 'not-found',
    message: 'この結び付けは見つからないか、すでに終わっています。一覧を開き直してください。',
  },
  'identity_proof.binding.holder_differs': {
    kind: 'conflict',
    message:
      '電子証明書と住民記録の{items}が一致しません。カードの持ち主と宛名番号を確かめてください。',
  },
  'identity_proof.resident.not_living': {
    kind: 'conflict',
    message: 'この宛名番号の方は、現在の住民ではありません。検索して選び直してください。',
  },
  'identity_proof.session.cross_site': {
    kind: 'forbidden',
    message: '別のサイトから送られた要求は受け付けません。この画面を開き直してください。',
  },
  'identity_proof.session.town_unknown': {
    kind: 'invalid',
    message: 'この団体では、オンラインの手続を受け付けていません。団体を選び直してください。',
  },
  'identity_proof.document.unknown': {
    kind: 'invalid',
    message: 'この種類の書類は、本人確認に使えません。一覧から選び直してください。',
  },
  'identity_proof.document.expired': {
    kind: 'invalid',
    message: '{title}は有効期限が過ぎています。有効なほかの書類で確認してください。',
  },
  'identity_proof.document.points_missing': {
    kind: 'invalid',
    message: '{title}で確かめていない点（{points}）があります。すべて確かめてください。',
  },
  'identity_proof.document.insufficient': {
    kind: 'invalid',
    message: '本人確認の書類が足りません。{requirement}を確かめてください。',
  },
  'identity_proof.document.twice': {
    kind: 'invalid',
    message: '同じ種類の書類が2回あります。2点で確認するときは、異なる書類を選んでください。',
  },
});
