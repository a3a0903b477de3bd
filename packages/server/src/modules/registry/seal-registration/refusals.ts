/** 印鑑登録が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'seal_registration.scan.not_an_image': {
    kind: 'invalid',
    message: '印影の画像はPNG・JPEG・TIFFのいずれかにしてください。',
  },
  'seal_registration.scan.suspicious': {
    kind: 'invalid',
    message: '印影の画像に、画像以外の内容が含まれています。読み取り直した画像を選んでください。',
  },
  'seal_registration.scan.unreadable': {
    kind: 'invalid',
    message: '印影の画像が壊れているか大きすぎます。印影の周りを読み取り直してください。',
  },
  'seal_registration.scan.resolution_unknown': {
    kind: 'invalid',
    message:
      '画像の解像度が分からないか、200〜1200dpiの範囲にありません。読み取った解像度を入力してください。',
  },
  'seal_registration.scan.resolution_differs': {
    kind: 'invalid',
    message:
      '入力した解像度（{given}dpi）が画像の記録（{written}dpi）と違います。確かめてください。',
  },
  'seal_registration.scan.imprint_missing': {
    kind: 'invalid',
    message:
      '画像から印影を読み取れません。白い紙に押した印影を、余白をつけて読み取り直してください。',
  },
  'seal_registration.scan.imprint_cut': {
    kind: 'invalid',
    message: '印影が画像の端で切れています。余白をつけて読み取り直してください。',
  },
  'seal_registration.imprint.size_unconfirmed': {
    kind: 'invalid',
    message:
      '印影の大きさ（一辺{side}mm）が8mm・25mmの境目です。現物を測り、登録できる大きさなら「現物で確認」を選んでください。',
  },
  'seal_registration.imprint.held_by_another': {
    kind: 'conflict',
    message: 'この印影は、ほかの方がすでに登録しています。別の印鑑で申請してください。',
  },
  'seal_registration.applicant.not_found': {
    kind: 'not-found',
    message: '宛名番号 {number} の方は住民記録にありません。検索して選び直してください。',
  },
  'seal_registration.applicant.not_resident': {
    kind: 'conflict',
    message: '住民基本台帳に記録されていない方（除票・転出予定日以後を含む。）は登録できません。',
  },
  'seal_registration.applicant.under_fifteen': {
    kind: 'conflict',
    message: '15歳未満の方は印鑑の登録を受けられません。',
  },
  'seal_registration.applicant.incapable': {
    kind: 'conflict',
    message: '本人の意思を確かめられないため、登録できません。',
  },
  'seal_registration.applicant.ward_alone': {
    kind: 'conflict',
    message:
      '成年被後見人の方は、法定代理人が同行し、本人が来庁して申請する場合に限り登録できます。',
  },
  'seal_registration.applicant.registered_already': {
    kind: 'conflict',
    message:
      'この方はすでに印鑑を登録しています（1人1個）。別の印鑑にするには、先に廃止の申請をしてください。',
  },
  'seal_registration.applicant.inquiry_under_way': {
    kind: 'conflict',
    message:
      'この方には照会書を送っています。回答を受け付けるか、期限が過ぎてから申請してください。',
  },
  'seal_registration.guarantor.not_registered': {
    kind: 'invalid',
    message: '保証人の登録番号が見つかりません。登録中の本人以外の方の番号を入力してください。',
  },
  'seal_registration.registration.not_found': {
    kind: 'not-found',
    message: 'この印鑑登録は見つかりません。検索し直してください。',
  },
  'seal_registration.registration.ended': {
    kind: 'conflict',
    message: 'この印鑑登録は「{status}」のため、この手続はできません。',
  },
  'seal_registration.inquiry.none': {
    kind: 'conflict',
    message: 'この印鑑登録は「{status}」のため、照会書の回答は受け付けられません。',
  },
  'seal_registration.inquiry.no_letter': {
    kind: 'conflict',
    message: 'この印鑑登録は「{status}」のため、照会書は印刷できません。',
  },
  'seal_registration.inquiry.unprintable': {
    kind: 'conflict',
    message: '照会書を組版できません。管理者に知らせてください。',
  },
  'seal_registration.inquiry.number_differs': {
    kind: 'invalid',
    message: '照会番号が違います。回答書の番号を確かめてください。',
  },
  'seal_registration.inquiry.expired': {
    kind: 'conflict',
    message:
      '照会書の回答期限（{replyBy}）を過ぎています。もう一度、印鑑登録の申請からやり直してください。',
  },
  'seal_registration.cancellation.future': {
    kind: 'invalid',
    message: '抹消の日は今日までの日にしてください。',
  },
  'seal_registration.cancellation.card_not_returned': {
    kind: 'invalid',
    message:
      '印鑑登録証を返納してもらってください。なくした場合は、亡失の届出で受け付けてください。',
  },
});
