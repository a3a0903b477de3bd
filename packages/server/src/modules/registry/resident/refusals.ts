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
  'resident.date.not_on_calendar': {
    kind: 'invalid',
    message: '暦にない日です。実在する日を入力するか、不詳の書き方を選んでください。',
  },
  'resident.date.before_resident': {
    kind: 'invalid',
    message: '宛名番号 {number} の方の住民となった年月日より前の日です。年月日を確かめてください。',
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
  'resident.person.twice': {
    kind: 'invalid',
    message: '宛名番号 {number} の方が2回選ばれています。1人につき1回だけ選んでください。',
  },
  'resident.household.moved_meanwhile': {
    kind: 'conflict',
    message: '同時に行われた別の異動で世帯が変わりました。開き直して、もう一度行ってください。',
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
  'resident.head.not_absent': {
    kind: 'invalid',
    message:
      '世帯番号 {number} では世帯主が残ります。世帯主を変えるときは世帯主変更の届出で行ってください。',
  },
  'resident.head.not_remaining': {
    kind: 'invalid',
    message:
      '宛名番号 {number} の方は、異動後に残る世帯員ではありません。残る世帯員から選んでください。',
  },
  'resident.head.none_named': {
    kind: 'invalid',
    message: '残る世帯員から新しい世帯主を1人選び、続柄を「世帯主」としてください。',
  },
  'resident.head.relationship_missing': {
    kind: 'invalid',
    message: '宛名番号 {number} の方の、新しい世帯主から見た続柄を入力してください。',
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
  'resident.person.foreign_since_missing': {
    kind: 'invalid',
    message: '外国人住民となった年月日を入力してください。転出証明書に記載されています。',
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
  'resident.relocation.relationship_missing': {
    kind: 'invalid',
    message: '宛名番号 {number} の方の、転居先の世帯での続柄を入力してください。',
  },
  'resident.relocation.not_whole': {
    kind: 'invalid',
    message:
      '世帯番号を引き継げるのは、1つの世帯の全員が転居するときだけです。新しい世帯か、既にある世帯を選んでください。',
  },
  'resident.relocation.already_member': {
    kind: 'invalid',
    message:
      '宛名番号 {number} の方は、すでに転居先の世帯の世帯員です。世帯の全員が転居するときは「世帯を引き継ぐ」を選んでください。',
  },
  'resident.moving_out.already_planned': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方の転出届は受理済みです。内容を改めるときは、先にその異動を取り消してください。',
  },
  'resident.moving_in_notice.in_future': {
    kind: 'invalid',
    message: '転入通知年月日は処理日（今日）以前の日を入力してください。',
  },
  'resident.moving_in_notice.before_move': {
    kind: 'invalid',
    message: '転入日が転入通知年月日より後です。転入通知に記載された日を確かめてください。',
  },
  'resident.moving_in_notice.no_moving_out': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方の転出届は受理されていません。届出を確かめ、なければ職権で転出の処理を行ってから受理してください。',
  },
  'resident.moving_in_notice.not_moved_out': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方は転出又は職権で消除された方ではありません。転入通知の宛名を確かめてください。',
  },
  'resident.birth.parent_not_member': {
    kind: 'invalid',
    message:
      '宛名番号 {number} の父又は母は、選んだ世帯の世帯員ではありません。世帯を確かめてください。',
  },
  'resident.birth.address_missing': {
    kind: 'invalid',
    message: '新しい世帯とするときは、子の住所を入力してください。',
  },
  'resident.birth.already_registered': {
    kind: 'conflict',
    message:
      '同じ氏名・性別・生年月日の方が宛名番号 {number} で同じ世帯にいます。すでに登録されていないか確かめてください。',
  },
  'resident.birth.after_move': {
    kind: 'invalid',
    message:
      '転入日が出生の日より前です。転入と同時の出生届では、出生の日以後の転入日を入力してください。',
  },
  'resident.death.before_birth': {
    kind: 'invalid',
    message: '死亡又は失踪の日が生年月日より前です。年月日を確かめてください。',
  },
  'resident.moving_in.former_number_unknown': {
    kind: 'invalid',
    message: '引き継ぐ宛名番号 {number} の除票が見つかりません。番号を確かめてください。',
  },
  'resident.person.not_yet': {
    kind: 'not-found',
    message:
      '宛名番号 {number} の方は、指定の日にはまだ住民票がありません。日付を確かめてください。',
  },
  'resident.search.individual_number_forbidden': {
    kind: 'forbidden',
    message: '個人番号で検索する権限がありません。氏名や生年月日で検索してください。',
  },
  'resident.search.record_code_forbidden': {
    kind: 'forbidden',
    message: '住民票コードで検索する権限がありません。氏名や生年月日で検索してください。',
  },
});
