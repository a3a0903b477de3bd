/** 手続の案内 — every kind of change in its group, with a sentence and its law. */
import type { ChangeKindName } from '@yakuba/contract/resident';

export interface KindGuide {
  readonly kind: ChangeKindName;
  /** 届出書の名前 */
  readonly title: string;
  /** When it is used. */
  readonly sentence: string;
  readonly law: string;
}

export interface KindGroup {
  readonly id: string;
  readonly title: string;
  readonly guides: readonly KindGuide[];
}

export const kindGroups: readonly KindGroup[] = [
  {
    id: 'notifications',
    title: '届出',
    guides: [
      guide('accept-moving-in', '転入届', '他の市区町村や国外から移ってきた方', '第22条'),
      guide('accept-relocation', '転居届', '町内で住所を移した方', '第23条'),
      guide('accept-moving-out', '転出届', '他の市区町村や国外へ移る方', '第24条'),
      guide(
        'separate-household',
        '世帯分離',
        '同じ住所のまま、世帯の一部が別の世帯になるとき',
        '第25条',
      ),
      guide('merge-households', '世帯合併', '同じ住所の2つの世帯が1つになるとき', '第25条'),
      guide('change-household', '世帯変更', '世帯の一部が、同じ住所の別の世帯に移るとき', '第25条'),
      guide('change-head', '世帯主変更', '同じ世帯の中で世帯主が変わるとき', '第25条'),
    ],
  },
  {
    id: 'authority',
    title: '職権',
    guides: [
      guide(
        'receive-moving-in-notice',
        '転入通知の受理',
        '転出先の市区町村から転入の通知が届いたとき',
        '第9条第1項',
      ),
      guide('register-birth', '出生', '出生の届出や通知を受けたとき', '第8条、戸籍法第49条'),
      guide(
        'register-death',
        '死亡・失踪',
        '死亡や失踪の届出や通知を受けたとき',
        '第8条、戸籍法第86条・第94条',
      ),
      guide(
        'enter-by-authority',
        '職権記載',
        '住所の設定、帰化・国籍取得、国籍喪失により記載するとき',
        '第8条、同法施行令第12条',
      ),
      guide(
        'correct-by-authority',
        '職権修正',
        '戸籍の通知、申出、調査により記載を改めるとき',
        '第8条、同法施行令第12条',
      ),
      guide(
        'delete-by-authority',
        '職権消除',
        '住んでいないことを確かめた方を消除するとき',
        '第8条、同法施行令第12条',
      ),
      guide(
        'correct-clerical-error',
        '誤記修正',
        '入力の誤りや記載漏れを直すとき',
        '第8条、同法施行令第12条第3項',
      ),
    ],
  },
  {
    id: 'cancellation',
    title: '取消し',
    guides: [
      guide(
        'cancel-change',
        '異動の取消し',
        '済んだ異動を取り消し、前の状態に戻すとき',
        '第8条、標準仕様書4.6.0.1',
      ),
    ],
  },
];

function guide(kind: ChangeKindName, title: string, sentence: string, article: string): KindGuide {
  return { kind, title, sentence, law: `住民基本台帳法${article}` };
}
