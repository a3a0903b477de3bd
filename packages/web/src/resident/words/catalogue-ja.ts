/** 目録の言葉（日本語） — categories, channels, seals, states and fees that the contract names. */
import type {
  ApplicationMove,
  ApplicationState,
  FeeState,
  ResultOutlet,
} from '@yakuba/contract/application';
import type {
  procedureCategories,
  procedureChannels,
  sealStatuses,
} from '@yakuba/contract/procedure';

type Named =
  | `category.${keyof typeof procedureCategories}`
  | `channel.${keyof typeof procedureChannels}`
  | `seal.${keyof typeof sealStatuses}`
  | `state.${ApplicationState}`
  | `move.${ApplicationMove}`
  | `outlet.${ResultOutlet}`
  | `fee.${FeeState}`;

/** A word added to the contract is missed here by the compiler. */
export const wordsOfCatalogue = {
  'category.resident': '引っ越し・世帯',
  'category.certificate': '証明書',
  'category.seal': '印鑑登録',
  'category.card': 'マイナンバーカード・在留カード',
  'category.family-register': '戸籍',
  'category.health-insurance': '健康保険',
  'category.pension': '年金',
  'category.care': '介護・障害福祉',
  'category.child': '子育て',
  'category.school': '学校',
  'category.tax': '税',
  'category.living': '暮らし',
  'channel.counter': '窓口',
  'channel.online': 'オンライン',
  'channel.post': '郵送',
  'channel.kiosk': 'コンビニ',
  'channel.phone': '電話',
  'seal.none': '要りません',
  'seal.abolished': '要りません（廃止しました）',
  'seal.abolishable': '要ります（見直し中）',
  'seal.kept': '要ります',
  'state.draft': '書きかけ',
  'state.submitted': '受付済み',
  'state.inFormalReview': '確認中',
  'state.correctionAsked': '直してください',
  'state.inSubstantiveReview': '審査中',
  'state.approved': '承認',
  'state.refused': '不承認',
  'state.delivered': '交付・通知済み',
  'state.withdrawn': '取下げ',
  'move.submit': '提出',
  'move.startReview': '確認の開始',
  'move.passFormalReview': '審査の開始',
  'move.askCorrection': '補正のお願い',
  'move.correct': '補正',
  'move.approve': '承認',
  'move.refuse': '不承認',
  'move.deliver': '交付・通知',
  'move.withdraw': '取下げ',
  'outlet.electronic': '電子データで受け取る',
  'outlet.counter': '窓口で受け取る',
  'outlet.post': '郵便で受け取る',
  'fee.none': 'かかりません',
  'fee.at-counter': '窓口で支払い',
  'fee.requested': '支払い待ち',
  'fee.paid': '支払い済み',
  'fee.refunding': '返金の手続中',
  'fee.refunded': '返金済み',
  'fee.failed': '支払われませんでした',
} as const satisfies Record<Named, string>;

/** 目録の言葉の鍵 */
export type CatalogueKey = keyof typeof wordsOfCatalogue;
