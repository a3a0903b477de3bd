/** 世帯変更等を断る場合 — ways in which changes of households are refused. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'resident.household.not_one': {
    kind: 'invalid',
    message: '異動者は1つの世帯から選んでください。ほかの世帯の方は別の届出に分けてください。',
  },
  'resident.household.nobody_remains': {
    kind: 'invalid',
    message: '世帯の全員が選ばれています。世帯分離では、元の世帯に残る方が1人以上必要です。',
  },
  'resident.household.new_head_missing': {
    kind: 'invalid',
    message: '新しい世帯の世帯主が決まっていません。1人の続柄を「世帯主」にしてください。',
  },
  'resident.household.same_household': {
    kind: 'invalid',
    message: '異動者がすでにいる世帯です。別の世帯を選んでください。',
  },
  'resident.household.not_everybody': {
    kind: 'invalid',
    message: '世帯合併は世帯の全員が移ります。一部の方だけなら世帯変更で届け出てください。',
  },
  'resident.household.everybody': {
    kind: 'invalid',
    message: '世帯の全員が移ります。世帯変更ではなく世帯合併で届け出てください。',
  },
  'resident.household.other_address': {
    kind: 'conflict',
    message:
      '異動先世帯の住所が異なります。世帯の変更と同時に住所は変えられません。転居の届出をしてください。',
  },
  'resident.household.members_differ': {
    kind: 'invalid',
    message:
      '世帯員全員の続柄を、1人に1つずつ入力してください。世帯を開き直すと全員が表示されます。',
  },
  'resident.household.same_head': {
    kind: 'invalid',
    message: '世帯主が変わっていません。新しい世帯主になる方の続柄を「世帯主」にしてください。',
  },
  'resident.household.order_differs': {
    kind: 'invalid',
    message: '世帯員全員を1人1回ずつ並べてください。世帯を開き直すと今の世帯員が表示されます。',
  },
});
