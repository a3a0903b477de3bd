/** 申請の言葉 — channels, states, outlets and decisions, as the screens name them. */

/** 経路 — by which an application comes; its life is the same in all of them. */
export const applicationChannels = {
  online: 'オンライン',
  counter: '窓口',
  behalf: '職員の代行入力',
  paper: '書面',
} as const;
export type ApplicationChannel = keyof typeof applicationChannels;

/** 申請の状態 */
export const applicationStates = {
  draft: '下書き',
  submitted: '受付済み',
  inFormalReview: '形式審査中',
  correctionAsked: '補正待ち',
  inSubstantiveReview: '実質審査中',
  approved: '承認',
  refused: '不承認',
  delivered: '交付・通知済み',
  withdrawn: '取下げ',
} as const;
export type ApplicationState = keyof typeof applicationStates;

/** 経過の種類 — what brought an application from one state to the next. */
export const applicationMoves = {
  submit: '提出',
  startReview: '形式審査の開始',
  passFormalReview: '形式審査の終了（実質審査へ）',
  askCorrection: '補正の求め',
  correct: '補正',
  approve: '承認',
  refuse: '不承認',
  deliver: '交付・通知',
  withdraw: '取下げ',
} as const;
export type ApplicationMove = keyof typeof applicationMoves;

/** 受取りの方法 */
export const resultOutlets = {
  electronic: '電子交付',
  counter: '窓口',
  post: '郵送',
} as const;
export type ResultOutlet = keyof typeof resultOutlets;

/** 代理の種類 */
export const delegationKinds = {
  legal: '法定代理',
  voluntary: '任意代理（委任）',
} as const;
export type DelegationKind = keyof typeof delegationKinds;

/** 手数料の状態 — as the applicant sees it; `none`: nothing is to be paid. */
export const feeStates = {
  none: '不要',
  'at-counter': '窓口で支払い',
  requested: '支払い待ち',
  paid: '入金済み',
  refunding: '還付手続中',
  refunded: '還付済み',
  failed: '支払われず終了',
} as const;
export type FeeState = keyof typeof feeStates;

/** 電子証明書の今の状態 */
export const certificateStandings = {
  valid: '有効',
  revoked: '失効',
  expired: '有効期間の終了',
  unknown: '確かめられません',
} as const;
export type CertificateStanding = keyof typeof certificateStandings;

/** 受付一覧の並び */
export const intakeOrders = {
  due: '期限の近い順',
  received: '受付の古い順',
} as const;
export type IntakeOrder = keyof typeof intakeOrders;
