/** 下書きを断る場合 */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'resident.draft.not_an_entry': {
    kind: 'invalid',
    message: '下書きの内容は、項目と値の組で送ってください。',
  },
  'resident.draft.unknown_item': {
    kind: 'invalid',
    message: '「{item}」は、この手続にない項目です。取り除いて、もう一度保存してください。',
  },
  'resident.draft.too_large': {
    kind: 'invalid',
    message: '下書きが大きすぎます。入力した内容を減らして、もう一度保存してください。',
  },
});
