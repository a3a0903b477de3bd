/** 番号発券が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'queue.category.prefix_taken': {
    kind: 'conflict',
    message: '番号の頭文字「{prefix}」は区分「{code}」が使っています。別の文字を選んでください。',
  },
  'queue.category.not_open': {
    kind: 'conflict',
    message: 'この区分は、今は受け付けていません。別の区分を選んでください。',
  },
  'queue.category.unknown': {
    kind: 'invalid',
    message: 'この区分はありません。選び直してください。',
  },
  'queue.day.closed': {
    kind: 'conflict',
    message: '今日の受付は終わりました。明日以降にお越しください。',
  },
  'queue.day.future': {
    kind: 'invalid',
    message: 'これからの日は締められません。日付を確かめてください。',
  },
  'queue.device.unknown': {
    kind: 'forbidden',
    message: 'この機器は登録されていません。受付の設定で登録してください。',
  },
  'queue.ticket.not_found': {
    kind: 'not-found',
    message: 'この番号は見つかりません。紙の番号と日付を確かめてください。',
  },
  'queue.ticket.not_called': {
    kind: 'conflict',
    message: 'この番号は呼出し中ではありません。画面を開き直してください。',
  },
  'queue.ticket.over': {
    kind: 'conflict',
    message: 'この番号は、もう終わっています。必要なら番号を取り直してください。',
  },
  'queue.slot.full': {
    kind: 'conflict',
    message: 'この時間は予約できません。別の時間を選んでください。',
  },
  'queue.booking.not_found': {
    kind: 'not-found',
    message: 'この予約は見つかりません。予約の控えを確かめてください。',
  },
  'queue.booking.other_day': {
    kind: 'conflict',
    message: 'この予約は今日のものではありません。予約の日時を確かめてください。',
  },
  'queue.subscription.endpoint': {
    kind: 'invalid',
    message: 'この宛先には知らせを送れません。この画面を開いたままお待ちください。',
  },
});
