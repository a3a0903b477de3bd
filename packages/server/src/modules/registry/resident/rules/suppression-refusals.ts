/** 抑止・支援措置・メモを断る場合 */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'resident.suppression.stands': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方は異動入力が抑止されています。必要なら抑止の一時解除を依頼してください。',
  },
  'resident.suppression.inquiry_stands': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方は照会が抑止されています。必要なら抑止の一時解除を依頼してください。',
  },
  'resident.suppression.not_found': {
    kind: 'not-found',
    message: 'この抑止は見つかりません。一覧を開き直してください。',
  },
  'resident.suppression.no_level': {
    kind: 'invalid',
    message: '異動入力・証明書発行・照会のうち、少なくとも1つをエラーかアラートにしてください。',
  },
  'resident.suppression.period': {
    kind: 'invalid',
    message: '終了日は開始日以後の日を入力してください。',
  },
  'resident.suppression.target_unknown': {
    kind: 'not-found',
    message: '抑止の対象が見つかりません。宛名番号又は世帯番号を確かめてください。',
  },
  'resident.suppression.already_lifted': {
    kind: 'conflict',
    message: 'この抑止はすでに解除されています。一覧を開き直してください。',
  },
  'resident.suppression.protection': {
    kind: 'conflict',
    message: '支援措置による抑止です。解除するには、支援措置を終了してください。',
  },
  'resident.suppression.protection_responsible': {
    kind: 'forbidden',
    message: '支援措置による抑止を一時解除できるのは、支援措置責任者だけです。',
  },
  'resident.protection.not_found': {
    kind: 'not-found',
    message: 'この支援措置は見つかりません。一覧を開き直してください。',
  },
  'resident.protection.version_differs': {
    kind: 'conflict',
    message: 'ほかの職員がこの支援措置を先に更新しました。開き直して内容を確かめてください。',
  },
  'resident.protection.wrong_status': {
    kind: 'conflict',
    message: 'この支援措置は「{status}」のため、この操作はできません。',
  },
  'resident.protection.date_in_future': {
    kind: 'invalid',
    message: '{label}は処理日（今日）以前の日を入力してください。',
  },
  'resident.protection.before_application': {
    kind: 'invalid',
    message: '{label}が申出の日より前です。日付を確かめてください。',
  },
  'resident.protection.period': {
    kind: 'invalid',
    message: '支援措置の終了年月日は開始年月日以後の日を入力してください。',
  },
  'resident.protection.too_early': {
    kind: 'conflict',
    message: '延長できるのは、期間の終了日の1か月前（{from}）からです。',
  },
  'resident.protection.person_unknown': {
    kind: 'not-found',
    message: '宛名番号 {number} の方は台帳にありません。番号を確かめてください。',
  },
  'resident.protection.person_twice': {
    kind: 'invalid',
    message: '宛名番号 {number} の方が2回入力されています。1人につき1回にしてください。',
  },
  'resident.memo.not_found': {
    kind: 'not-found',
    message: 'このメモは見つかりません。開き直してください。',
  },
  'resident.memo.person_unknown': {
    kind: 'not-found',
    message: '宛名番号 {number} の方は台帳にありません。番号を確かめてください。',
  },
  'resident.memo.deleted': {
    kind: 'conflict',
    message: 'このメモはすでに削除されています。新しいメモとして書いてください。',
  },
  'resident.memo.version_differs': {
    kind: 'conflict',
    message: 'ほかの職員がこのメモを先に直しました。開き直して内容を確かめてください。',
  },
});
