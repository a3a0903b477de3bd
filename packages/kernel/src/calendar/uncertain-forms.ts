/**
 * 不詳日入力一覧 — the fourteen notations of a day not known exactly, as data.
 *
 * The specification shows one season (春) and one third of a month (上旬, 中旬) in its patterns;
 * the others of the same kind are admitted in the same place. A year is of an era or, for a
 * foreign resident's date of birth, 西暦.
 *
 * @spec juki 1.1.8
 */

/** 不詳日の部分 — what is asked of the person who enters a notation. */
export type UncertainPart =
  | 'year'
  | 'month'
  | 'day'
  | 'untilMonth'
  | 'untilDay'
  | 'season'
  | 'tenDays';

/** 部分の名称 — the Japanese label of each part. */
export const uncertainPartLabels: Readonly<Record<UncertainPart, string>> = {
  year: '年',
  month: '月',
  day: '日',
  untilMonth: '終わりの月',
  untilDay: '終わりの日',
  season: '季節',
  tenDays: '旬',
};

/** 季節 — the seasons a notation may name. */
export const seasons = ['春', '夏', '秋', '冬'] as const;

/** 旬 — the thirds of a month a notation may name. */
export const tenDayPeriods = ['上旬', '中旬', '下旬'] as const;

/**
 * 内部の日付の作り方 — how much of `on` is known; the rest is `00`, since no day is presumed
 * (みなし生年月日 must not be made). `shared` keeps what the two ends of a range have in common.
 */
export type UncertainDerivation = 'none' | 'year' | 'month' | 'day' | 'shared';

/** 不詳の書き方 — one of the fourteen notations. */
export interface UncertainForm {
  readonly id: string;
  /** As the specification prints it. */
  readonly pattern: string;
  /** With `{part}` where each part stands; `{year}` holds the era too. */
  readonly template: string;
  readonly parts: readonly UncertainPart[];
  readonly derivation: UncertainDerivation;
}

type Row = readonly [
  id: string,
  pattern: string,
  template: string,
  derivation: UncertainDerivation,
];

const rows = [
  ['around-year', '令和○○年頃', '{year}年頃', 'year'],
  ['around-month', '令和○○年○月頃', '{year}年{month}月頃', 'month'],
  ['around-day', '令和○○年○月○日頃', '{year}年{month}月{day}日頃', 'day'],
  ['presumed-day', '推定令和○○年○月○日', '推定{year}年{month}月{day}日', 'day'],
  ['presumed-month', '推定令和○○年○月', '推定{year}年{month}月', 'month'],
  ['season', '令和○○年春', '{year}年{season}', 'year'],
  ['ten-days', '令和○○年○月上旬', '{year}年{month}月{tenDays}', 'month'],
  ['around-ten-days', '令和○○年○月中旬頃', '{year}年{month}月{tenDays}頃', 'month'],
  ['unknown', '年月日不詳', '年月日不詳', 'none'],
  ['unknown-month-and-day', '令和○○年　月日不詳', '{year}年　月日不詳', 'year'],
  ['unknown-day', '令和○○年○○月　日不詳', '{year}年{month}月　日不詳', 'month'],
  [
    'between-days-around-end',
    '令和○○年○○月○日から○○月○日頃までの間',
    '{year}年{month}月{day}日から{untilMonth}月{untilDay}日頃までの間',
    'shared',
  ],
  [
    'between-presumed-days',
    '令和○○年○○月推定○日から○日までの間',
    '{year}年{month}月推定{day}日から{untilDay}日までの間',
    'shared',
  ],
  [
    'between-around-days',
    '令和○○年○○月○日頃から○日頃までの間',
    '{year}年{month}月{day}日頃から{untilDay}日頃までの間',
    'shared',
  ],
] as const satisfies readonly Row[];

/** 不詳の書き方の識別子 — one of fourteen. */
export type UncertainFormId = (typeof rows)[number][0];

/** 不詳日入力一覧 — the fourteen notations in the order of the specification. */
export const uncertainForms: readonly (UncertainForm & { readonly id: UncertainFormId })[] =
  rows.map(([id, pattern, template, derivation]) => ({
    id,
    pattern,
    template,
    parts: partsIn(template),
    derivation,
  }));

function partsIn(template: string): UncertainPart[] {
  const names = Object.keys(uncertainPartLabels) as UncertainPart[];
  return names.filter((name) => template.includes(`{${name}}`));
}
