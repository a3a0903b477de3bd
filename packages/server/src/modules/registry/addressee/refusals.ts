/** 宛名番号・世帯番号が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'addressee.number.exhausted': {
    kind: 'conflict',
    message:
      '新しい番号を付けられません。10桁の番号を使い切りました。システムの管理者に連絡してください。',
  },
  'addressee.number.taken': {
    kind: 'conflict',
    message:
      'この宛名番号は、すでに別の宛名が使っています。番号の重複を確かめてから、やり直してください。',
  },
  'addressee.reserve.near_end': {
    kind: 'invalid',
    message:
      '取り込む番号に、付番できる番号の終わり近くのものがあります。取り込むと新しい番号が付けられなくなるので、桁の誤りがないか確かめてください。',
  },
});
