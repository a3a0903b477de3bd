/** 郵送の言葉 — states, reasons of a hold and of a return, as the mail room names them. */

/** 郵便物の状態 */
export const postingStates = {
  waiting: '発送待ち',
  held: '保留',
  reserved: '印刷中',
  prepared: '印刷済み',
  sent: '発送済み',
  returned: '返戻',
  cancelled: '取りやめ',
} as const;
export type PostingState = keyof typeof postingStates;

/** 束の状態 */
export const bundleStates = {
  preparing: '証明書を用意しています',
  printing: '印刷用のPDFを作っています',
  ready: '印刷できます',
  sent: '発送済み',
  empty: '中身なし',
} as const;
export type BundleState = keyof typeof bundleStates;

interface HoldWords {
  readonly title: string;
  /** 次にすること */
  readonly advice: string;
  /** Whether somebody may let it go although the reason still stands. */
  readonly isReleasable: boolean;
}

const words = (title: string, advice: string, isReleasable: boolean): HoldWords => ({
  title,
  advice,
  isReleasable,
});

/** 保留の理由 */
export const holdReasons = {
  'address-differs': words(
    '送付先が住民票の住所と違います',
    '申請した方に確かめ、確かめた方法を記録してから送ります。',
    true,
  ),
  'by-agent': words(
    '代理人による申請です',
    '委任の範囲に受取りが含まれるかを確かめてから送ります。',
    true,
  ),
  'moving-out-planned': words(
    '転出の届出が出ています',
    '転出予定日までに届くか、申請した方に確かめてから送ります。',
    true,
  ),
  alert: words('抑止（警告）が設定されています', '責任者に確かめてから送ります。', true),
  suppressed: words(
    '支援措置などの抑止が設定されています',
    '抑止を一時解除してから保留を解くか、申請を差し戻します。',
    false,
  ),
  'moved-out': words('転出しています', '送れません。申請を差し戻します。', false),
  deceased: words('死亡の記載があります', '送れません。申請を差し戻します。', false),
  closed: words('住民票が消除されています', '送れません。申請を差し戻します。', false),
  unpaid: words(
    '手数料の入金がありません',
    '入金を確かめてから保留を解くか、申請を差し戻します。',
    false,
  ),
  'no-address': words(
    '送付先の郵便番号か住所がありません',
    '住民記録の郵便番号を補ってから保留を解きます。',
    false,
  ),
  'address-long': words(
    '宛名が封筒の窓に収まりません',
    '窓のない封筒で送るため、窓口での交付に切り替えるよう申請した方に連絡します。',
    false,
  ),
  changed: words(
    '作成した証明書が今の台帳と違います',
    '送れません。申請を差し戻し、もう一度申請していただきます。',
    false,
  ),
  discarded: words('証明書が処分されています', '送れません。申請を差し戻します。', false),
  damaged: words(
    '証明書のファイルが請求の内容と一致しません',
    '送れません。受付番号を添えて情報担当に連絡し、申請を差し戻します。',
    false,
  ),
  withdrawn: words('申請が承認の状態ではありません', '申請の画面で状態を確かめます。', false),
} as const satisfies Readonly<Record<string, HoldWords>>;
export type HoldReason = keyof typeof holdReasons;

/** 郵便の種類 */
export const mailKinds = { ordinary: '普通郵便', recorded: '簡易書留' } as const;
export type MailKind = keyof typeof mailKinds;

/** 返戻の理由 — as the sticker of the post office says. */
export const returnReasons = {
  unknown: 'あて所に尋ねあたりません',
  moved: '転居先不明',
  uncollected: '保管期間経過',
  refused: '受取拒絶',
  other: 'その他',
} as const;
export type ReturnReason = keyof typeof returnReasons;

/** 一つの束の上限（件） — what one person folds and compares at a sitting. */
export const BUNDLE_PIECES_MAX = 200;
