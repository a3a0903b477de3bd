/**
 * 設定項目 — what every town may choose, and among what; nothing else differs between towns.
 */

export interface SettingChoice {
  readonly value: string;
  readonly label: string;
}

export interface SettingItem {
  readonly name: string;
  readonly title: string;
  /** 既定値 — holds where a town chose none. */
  readonly initial: string;
  readonly choices: readonly SettingChoice[];
}

export const settingItems = [
  {
    name: 'idle_minutes',
    title: '無操作で終了するまでの時間',
    initial: '10',
    choices: [
      { value: '5', label: '5分' },
      { value: '10', label: '10分' },
      { value: '15', label: '15分' },
      { value: '30', label: '30分' },
    ],
  },
  {
    name: 'absolute_hours',
    title: 'サインインを続けられる時間',
    initial: '12',
    choices: [
      { value: '8', label: '8時間' },
      { value: '10', label: '10時間' },
      { value: '12', label: '12時間' },
    ],
  },
  {
    name: 'second_factor_required',
    title: '二要素認証',
    initial: 'false',
    choices: [
      { value: 'true', label: '全員に求める' },
      { value: 'false', label: '登録した職員だけに求める' },
    ],
  },
  {
    name: 'certificate_kana',
    title: '証明書のフリガナ',
    initial: 'omit',
    choices: [
      { value: 'print', label: '氏名の後に記載する' },
      { value: 'omit', label: '記載しない' },
    ],
  },
  {
    name: 'certificate_overflow',
    title: '枠に入りきらない文字',
    initial: 'print',
    choices: [
      { value: 'print', label: '全桁を出力する' },
      { value: 'blank', label: '空白にする' },
    ],
  },
  {
    name: 'certificate_seal_note',
    title: '公印に添える文言',
    initial: 'none',
    choices: [
      { value: 'none', label: '添えない' },
      { value: 'black', label: '「この印は黒色です」' },
      { value: 'omitted', label: '「公印省略」' },
    ],
  },
  {
    name: 'certificate_sample_mark',
    title: '証明書の「見本」の表示',
    initial: 'none',
    choices: [
      { value: 'none', label: '表示しない（実際の証明書）' },
      { value: 'print', label: '全面に表示する（研修・デモ用）' },
    ],
  },
  {
    name: 'seal_certificate_sex',
    title: '印鑑登録証明書の性別',
    initial: 'omit',
    choices: [
      { value: 'print', label: '記載する' },
      { value: 'omit', label: '記載しない' },
    ],
  },
  {
    name: 'seal_inquiry_days',
    title: '印鑑登録の照会書の回答期限',
    initial: '30',
    choices: [
      { value: '14', label: '14日' },
      { value: '20', label: '20日' },
      { value: '30', label: '30日' },
      { value: '60', label: '60日' },
    ],
  },
] as const satisfies readonly SettingItem[];

export type SettingName = (typeof settingItems)[number]['name'];

export const settingNames = settingItems.map((item) => item.name) as [
  SettingName,
  ...SettingName[],
];
