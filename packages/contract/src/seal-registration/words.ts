/**
 * 印鑑登録の言葉 — grounds, documents and states that rules, screens and refusals share.
 *
 * The grounds follow 印鑑登録証明事務処理要領 in substance; the words are ours.
 */

/** 登録できない印鑑 — the seven grounds on which an imprint is refused. */
export const imprintGrounds = {
  name_not_shown: '氏名・氏・名・旧氏・通称、又はその一部の組合せを表していない',
  other_matter: '職業・資格など、氏名以外の事項を表している',
  deformable: 'ゴム印など、変形しやすい材質である',
  size: '一辺8mmの正方形に収まる、又は一辺25mmの正方形に収まらない',
  unclear: '印影が鮮明に表れない',
  rim_broken: '外枠がないか、大きく欠けている',
  unsuitable: 'その他、登録する印鑑として適当でない',
} as const;
export type ImprintGround = keyof typeof imprintGrounds;

/** 抹消の事由 */
export const cancellationGrounds = {
  abolished: '廃止の申請',
  card_lost: '印鑑登録証の亡失',
  seal_lost: '登録した印鑑の亡失',
  death: '死亡',
  moved_out: '転出',
  deleted: '住民票の職権消除（失踪宣告を含む。）',
  entry_cancelled: '住民票の記載の取消し',
  name_changed: '氏名等の変更により印影が氏名等を表さなくなった',
  guardianship: '後見開始の審判',
  incapacity: '意思能力を有しなくなった',
  registered_in_error: '登録の誤り',
  other: 'その他の職権による抹消',
} as const;
export type CancellationGround = keyof typeof cancellationGrounds;

/** 職権で選べる事由 — the others follow the resident register by themselves. */
export const authorityGrounds = [
  'death',
  'moved_out',
  'deleted',
  'name_changed',
  'guardianship',
  'incapacity',
  'registered_in_error',
  'other',
] as const satisfies readonly CancellationGround[];

/** 登録の状態 */
export const sealStatuses = {
  inquiring: '照会中',
  registered: '登録中',
  lapsed: '登録せず終了',
  cancelled: '抹消',
} as const;
export type SealStatus = keyof typeof sealStatuses;

/** 本人確認書類 — with a photograph, of a public office: the person is registered at once. */
export const photoDocuments = {
  'individual-number-card': '個人番号カード',
  'driving-licence': '運転免許証',
  passport: '旅券',
  'residence-card': '在留カード・特別永住者証明書',
  'photo-document': 'その他の官公署発行の写真付き書類',
} as const;
export type PhotoDocument = keyof typeof photoDocuments;

/** 本人確認書類 — any that is shown when a reply, a loss or an abolition is brought. */
export const identityDocuments = {
  ...photoDocuments,
  'health-insurance': '資格確認書・健康保険証',
  pension: '年金手帳・年金証書',
  'several-documents': '写真のない書類を複数',
} as const;
export type SealIdentityDocument = keyof typeof identityDocuments;

/** 大きさの判定 — on the measured side of the smallest square that holds the imprint. */
export const sizeVerdicts = {
  'too-small': '小さすぎる',
  'too-large': '大きすぎる',
  borderline: '境目（現物を測って確かめる）',
  fits: '登録できる大きさ',
} as const;
export type SizeVerdict = keyof typeof sizeVerdicts;

/** 印影の見え方 — what a scan may show to be wrong besides its size. */
export const scanProblems = {
  blank: '印影が読み取れない',
  faint: '印影が薄い',
  cut: '印影が画像の端で切れている',
} as const;
export type ScanProblem = keyof typeof scanProblems;

/** 経過 */
export const sealStepKinds = {
  applied: '申請',
  registered: '登録',
  lapsed: '登録せず終了',
  cancelled: '抹消',
} as const;
export type SealStepKind = keyof typeof sealStepKinds;
