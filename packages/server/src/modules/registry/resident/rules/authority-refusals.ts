/** 職権記載等を断る場合 — ways in which acts by authority and cancellations are refused. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'resident.authority.date_in_future': {
    kind: 'invalid',
    message: '{label}は処理日（今日）以前の日を入力してください。',
  },
  'resident.authority.request_date_missing': {
    kind: 'invalid',
    message: '請求又は申出に基づく記載です。請求日・申出日を入力してください。',
  },
  'resident.authority.japanese_only': {
    kind: 'invalid',
    message: '宛名番号 {number} の方は外国人住民です。この事由は日本人住民だけに使えます。',
  },
  'resident.authority.foreign_only': {
    kind: 'invalid',
    message: '宛名番号 {number} の方は日本人住民です。この事由は外国人住民だけに使えます。',
  },
  'resident.correction.unknown_item': {
    kind: 'invalid',
    message: '「{item}」という項目はありません。一覧から選び直してください。',
  },
  'resident.correction.item_not_admitted': {
    kind: 'invalid',
    message: '「{label}」は、この事由では修正できません。事由か項目を選び直してください。',
  },
  'resident.correction.item_twice': {
    kind: 'invalid',
    message: '「{label}」が2回入力されています。1回にまとめてください。',
  },
  'resident.correction.blank': {
    kind: 'invalid',
    message: '「{label}」は空欄にできません。値を入力してください。',
  },
  'resident.correction.value': {
    kind: 'invalid',
    message: '「{label}」の値が正しくありません。{problem}',
  },
  'resident.correction.head_relationship': {
    kind: 'invalid',
    message: '世帯主の交代は続柄の修正ではできません。世帯主変更で行ってください。',
  },
  'resident.correction.nothing': {
    kind: 'invalid',
    message: '宛名番号 {number} の方に、変わる項目がありません。修正後の値を入力してください。',
  },
  'resident.correction.missing': {
    kind: 'invalid',
    message: '「{label}」を入力してください。',
  },
  'resident.correction.already_held': {
    kind: 'conflict',
    message: '「{label}」はすでに記載されています。変更又は修正の事由を選んでください。',
  },
  'resident.correction.not_held': {
    kind: 'conflict',
    message: '「{label}」はまだ記載されていません。記載の事由を選んでください。',
  },
  'resident.correction.number_taken': {
    kind: 'conflict',
    message:
      '同じ番号が宛名番号 {number} の方に記載されています。どちらが正しいか確かめてください。',
  },
  'resident.deletion.before_entry': {
    kind: 'invalid',
    message: '消除の異動日が、宛名番号 {number} の方の記載の異動日より前です。確かめてください。',
  },
  'resident.cancel.change_unknown': {
    kind: 'not-found',
    message: '取り消す異動が見つかりません。異動履歴から選び直してください。',
  },
  'resident.cancel.not_concerned': {
    kind: 'invalid',
    message: '宛名番号 {number} の方は、取り消す異動の対象者ではありません。選び直してください。',
  },
  'resident.cancel.cancellation': {
    kind: 'conflict',
    message:
      '異動の取消しは取り消せません。元に戻すには、取り消した異動をもう一度入力してください。',
  },
  'resident.cancel.stands_under': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方には、この後に異動「{later}」（履歴番号 {history}）があります。先にそちらを取り消してください。',
  },
  'resident.cancel.nothing': {
    kind: 'conflict',
    message: '宛名番号 {number} の方には、取り消せる異動がありません。',
  },
  'resident.cancel.imported': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方の記録は移行データで、前の状態がありません。職権修正又は誤記修正で直してください。',
  },
  'resident.cancel.household_moved': {
    kind: 'conflict',
    message:
      '従前の世帯（世帯番号 {number}）は別の住所に移っています。「新たな世帯として復帰」を選んでください。',
  },
  'resident.cancel.nobody_returns': {
    kind: 'invalid',
    message: '前の世帯に戻る方がいません。「新たな世帯として復帰」を外してください。',
  },
  'resident.cancel.household_stands': {
    kind: 'conflict',
    message: '従前の世帯が同じ住所にあります。「新たな世帯として復帰」を外してください。',
  },
});
