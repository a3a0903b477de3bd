/** 住民記録が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'resident.date.effective_in_future': {
    kind: 'invalid',
    message: '異動日は処理日（今日）以前の日を入力してください。',
  },
  'resident.date.notified_in_future': {
    kind: 'invalid',
    message: '届出日は処理日（今日）以前の日を入力してください。',
  },
  'resident.date.notified_before_effective': {
    kind: 'invalid',
    message:
      '届出日が異動日より前です。この届出は異動のあった日以後に受け付けます。日付を確かめてください。',
  },
  'resident.change.not_found': {
    kind: 'not-found',
    message: 'この仮登録は見つかりません。一覧を開き直してください。',
  },
  'resident.change.version_differs': {
    kind: 'conflict',
    message: 'ほかの職員がこの仮登録を先に更新しました。開き直して内容を確かめてください。',
  },
  'resident.change.wrong_status': {
    kind: 'conflict',
    message: 'この仮登録は「{status}」のため、この操作はできません。',
  },
  'resident.change.not_own': {
    kind: 'forbidden',
    message: 'この仮登録を直せるのは入力した職員だけです。差戻しを依頼してください。',
  },
  'resident.change.approver_is_applicant': {
    kind: 'forbidden',
    message: '自分が入力した異動は決裁できません。別の決裁者に依頼してください。',
  },
  'resident.change.pending': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方には、決裁前の仮登録があります。先にそちらを決裁するか取り下げてください。',
  },
  'resident.person.not_found': {
    kind: 'not-found',
    message: '宛名番号 {number} の住民は見つかりません。番号を確かめてください。',
  },
  'resident.person.closed': {
    kind: 'conflict',
    message: '宛名番号 {number} の方は除票になっています。この異動はできません。',
  },
  'resident.household.not_found': {
    kind: 'not-found',
    message: '世帯番号 {number} の世帯は見つかりません。検索して選び直してください。',
  },
  'resident.household.no_members': {
    kind: 'conflict',
    message: '世帯番号 {number} には現在の世帯員がいません。別の世帯を選んでください。',
  },
  'resident.household.two_heads': {
    kind: 'invalid',
    message: '世帯主は1人だけにしてください。',
  },
  'resident.household.has_head': {
    kind: 'invalid',
    message: 'この世帯にはすでに世帯主がいます。世帯主との続柄を入力してください。',
  },
  'resident.household.two_spouses': {
    kind: 'invalid',
    message: '世帯主の配偶者が2人になります。続柄を確かめてください。',
  },
  'resident.person.name_missing': {
    kind: 'invalid',
    message: '氏名を入力してください。外国人住民はアルファベットか漢字の氏名が必要です。',
  },
  'resident.person.invalid': { kind: 'invalid', message: '{problem}' },
  'resident.person.domicile_missing': {
    kind: 'invalid',
    message:
      '本籍と筆頭者を入力してください。ない場合は「なし」、分からない場合は「不明」と入力します。',
  },
  'resident.person.foreign_missing': {
    kind: 'invalid',
    message: '外国人住民は、国籍・地域と法第30条の45の区分を入力してください。',
  },
  'resident.person.card_missing': {
    kind: 'invalid',
    message: '在留カード又は特別永住者証明書の番号を入力してください。',
  },
  'resident.person.record_code_missing': {
    kind: 'invalid',
    message: '住民票コードを入力してください。転出証明書に記載されています。',
  },
  'resident.person.same_number_twice': {
    kind: 'invalid',
    message: '同じ個人番号又は住民票コードが2人に入力されています。確かめてください。',
  },
  'resident.record_code.pool_empty': {
    kind: 'conflict',
    message:
      '割り当てられる住民票コードが残っていません。全国サーバーから空き番を受け取ってから決裁してください。',
  },
  'resident.moving_in.already_resident': {
    kind: 'conflict',
    message:
      '同じ番号の方が宛名番号 {number} で現に住民となっています。転入ではなく転居や職権修正を検討してください。',
  },
  'resident.moving_in.reentry_required': {
    kind: 'conflict',
    message:
      '以前に宛名番号 {number} で住民だった方です。再転入として、その宛名番号を引き継いでください。',
  },
  'resident.moving_in.reentry_suspected': {
    kind: 'conflict',
    message:
      '氏名・性別・生年月日が同じ除票（宛名番号 {number}）があります。再転入者か確かめ、同じ方なら引き継ぎ、別の方なら確認済みとしてください。',
  },
  'resident.moving_in.former_number_unknown': {
    kind: 'invalid',
    message: '引き継ぐ宛名番号 {number} の除票が見つかりません。番号を確かめてください。',
  },
});
