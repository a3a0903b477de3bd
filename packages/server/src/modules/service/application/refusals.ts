/** 申請が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'application.application.not_found': {
    kind: 'not-found',
    message: 'この申請は見つかりません。申請の一覧を開き直してください。',
  },
  'application.procedure.unknown': {
    kind: 'not-found',
    message: 'この手続は、今日は扱っていません。手続の一覧から選び直してください。',
  },
  'application.procedure.channel': {
    kind: 'conflict',
    message: '「{title}」は、この経路では受け付けていません（受け付ける経路：{channels}）。',
  },
  'application.procedure.changed': {
    kind: 'conflict',
    message:
      '下書きの後に様式が改められました。開き直して、新しい様式で内容を確かめてから提出してください。',
  },
  'application.procedure.other': {
    kind: 'conflict',
    message: 'この下書きは別の手続のものです。新しい下書きを作ってください。',
  },
  'application.draft.version_differs': {
    kind: 'conflict',
    message:
      'ほかの端末で先に保存されています。開き直して、新しい内容に書き足してください（入力した内容はこの端末に残っています）。',
  },
  'application.draft.fixed': {
    kind: 'conflict',
    message: 'この申請は「{state}」のため、下書きとして書き換えられません。',
  },
  'application.move.not_allowed': {
    kind: 'conflict',
    message: 'この申請は「{state}」のため、「{move}」はできません。{advice}',
  },
  'application.submit.signature_missing': {
    kind: 'invalid',
    message: 'この手続には電子署名が要ります。カードで署名してから提出してください。',
  },
  'application.submit.sign_in': {
    kind: 'forbidden',
    message: 'この手続は、カードでサインインした方だけが提出できます。サインインしてください。',
  },
  'application.submit.signer_unknown': {
    kind: 'forbidden',
    message:
      '署名した方を住民記録で確かめられません。カードの氏名・住所が今の内容か確かめ、窓口に相談してください。',
  },
  'application.submit.other_person': {
    kind: 'forbidden',
    message: '署名した方が、サインインした方と違います。本人のカードで署名してください。',
  },
  'application.submit.fee_not_set': {
    kind: 'conflict',
    message:
      'この手続の手数料の額がまだ決まっていないため、オンラインでは提出できません。書いた内容は残っています。役場に電話で聞いてください。',
  },
  'application.submit.reused': {
    kind: 'conflict',
    message: 'この内容は、すでに提出されています。申請の一覧を確かめてください。',
  },
  'application.submit.too_late': {
    kind: 'conflict',
    message: '提出の前に、内容が変わりました。開き直して、内容を確かめてから署名してください。',
  },
  'application.evidence.missing_file': {
    kind: 'invalid',
    message: '添付した書類が見つかりません。もう一度添付してください。',
  },
  'application.evidence.too_many': {
    kind: 'conflict',
    message: '添付できるのは、一つの申請につき{most}件までです。窓口に相談してください。',
  },
  'application.evidence.too_large': {
    kind: 'invalid',
    message: 'ファイルが大きすぎます（5MBまで）。小さくしてから添付してください。',
  },
  'application.evidence.type': {
    kind: 'invalid',
    message:
      '添付できるのは、JPEG・PNG・WebPの画像とPDFだけです。形式を変えてから添付してください。',
  },
  'application.evidence.not_accepted': {
    kind: 'invalid',
    message: 'この欄に{type}は添付できません（使える形式：{accepts}）。',
  },
  'application.evidence.no_item': {
    kind: 'invalid',
    message: 'この様式に、書類を添付する欄「{item}」はありません。',
  },
  'application.evidence.unreadable': {
    kind: 'invalid',
    message: 'ファイルを開けません。壊れていないか確かめて、添付し直してください。',
  },
  'application.evidence.suspicious': {
    kind: 'invalid',
    message:
      'ファイルに、書類や写真でないものが含まれています。写真を撮り直すか、印刷して作り直したファイルを添付してください。',
  },
  'application.evidence.active_pdf': {
    kind: 'invalid',
    message:
      'PDFに、動作するもの（スクリプト・添付ファイルなど）か暗号が含まれています。印刷してPDFにし直してから添付してください。',
  },
  'application.evidence.bomb': {
    kind: 'invalid',
    message: 'ファイルを開くと大きくなりすぎます。画素数を減らすか、分けて添付してください。',
  },
  'application.draft.other_person': {
    kind: 'conflict',
    message:
      'この下書きは、別の方がオンラインで書いているものです。申請する方の新しい下書きを作ってください。',
  },
  'application.delegation.sign_in': {
    kind: 'forbidden',
    message: '代理の申請は、カードでサインインした方だけができます。サインインしてください。',
  },
  'application.delegation.none': {
    kind: 'forbidden',
    message:
      '申請する本人からの委任の記録がありません。委任状を窓口に届け出てから、申請してください。',
  },
  'application.delegation.scope': {
    kind: 'forbidden',
    message: '委任の範囲に、この手続が入っていません。委任状の範囲を確かめてください。',
  },
  'application.delegation.not_yet': {
    kind: 'forbidden',
    message: '委任の期間は{from}からです。その日以後に申請してください。',
  },
  'application.delegation.over': {
    kind: 'forbidden',
    message: '委任の期間が終わっています。新しい委任状を窓口に届け出てください。',
  },
  'application.delegation.ended': {
    kind: 'forbidden',
    message: '委任は取り消されています。本人に確かめてください。',
  },
  'application.delegation.open_ended': {
    kind: 'invalid',
    message: '任意代理（委任）には、手続の範囲と終期が要ります。委任状で確かめて入力してください。',
  },
  'application.delegation.same_person': {
    kind: 'invalid',
    message: '本人と代理人が同じです。宛名番号を確かめてください。',
  },
  'application.delegation.not_found': {
    kind: 'not-found',
    message: 'この代理・委任の記録は見つかりません。一覧を開き直してください。',
  },
  'application.delegation.ended_already': {
    kind: 'conflict',
    message: 'この代理・委任は、すでに終わっています。',
  },
  'application.person.not_living': {
    kind: 'conflict',
    message: '宛名番号 {number} の方は、現在の住民ではありません。番号を確かめてください。',
  },
  'application.person.suppressed': {
    kind: 'conflict',
    message: '宛名番号 {number} の方には照会の抑止が設定されています。責任者に確認してください。',
  },
  'application.correction.unknown_field': {
    kind: 'invalid',
    message: '「{path}」は、この様式の項目ではありません。補正する項目を選び直してください。',
  },
  'application.correction.due_past': {
    kind: 'invalid',
    message: '補正の期限は、明日以降の日にしてください。',
  },
  'application.correction.other_fields': {
    kind: 'invalid',
    message: '補正を求められていない項目が変わっています。求められた項目だけを直してください。',
  },
  'application.review.due_past': {
    kind: 'invalid',
    message: '処理の期限は、今日以降の日にしてください。',
  },
  'application.decide.same_person': {
    kind: 'forbidden',
    message: '審査した職員は、この申請を決裁できません。別の決裁者に依頼してください。',
  },
  'application.decide.not_paid': {
    kind: 'conflict',
    message:
      '手数料の入金を確かめられません。入金の後に承認してください（支払いの番号 {reference}）。',
  },
  'application.decide.nobody': {
    kind: 'conflict',
    message:
      '証明する人を、申請の内容から一人に決められません。証明する人を選んでから承認してください。',
  },
  'application.decide.kind': {
    kind: 'conflict',
    message: '「{kind}」の証明書は、申請から発行できません。窓口で発行してください。',
  },
  'application.decide.seal_agent': {
    kind: 'forbidden',
    message:
      '印鑑登録証明書は、本人だけがオンラインで申請できます。代理の方は、印鑑登録証を持って窓口で申請してください。',
  },
  'application.deliver.electronic': {
    kind: 'conflict',
    message: '電子交付は、申請した方が受け取ったときに交付済みになります。',
  },
  'application.deliver.not_handed_over': {
    kind: 'conflict',
    message: '証明書がまだ交付されていません。証明書の画面で交付してから記録してください。',
  },
  'application.receive.none': {
    kind: 'not-found',
    message: 'この申請に、電子交付の証明書はありません。',
  },
  'application.receive.preparing': {
    kind: 'conflict',
    message: '証明書を作成しています。少し待ってから、もう一度受け取ってください。',
  },
});
