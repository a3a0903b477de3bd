/** 機能の登録 — what a feature tells the shell about itself; data only, its pages load lazily. */

/** Groups of the main navigation, in the order shown. */
export const navigationGroups = [
  '業務',
  '届出・異動',
  '申請・手続',
  '証明',
  '窓口',
  'お知らせ',
  '管理',
] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

export interface NavigationItem {
  readonly label: string;
  /** Path of a route of the feature. */
  readonly to: string;
  readonly group: NavigationGroup;
  /** `module:act`; with several, any is enough. Empty: open to everybody signed in. */
  readonly permission: string | readonly string[];
  /** Keys pressed one after another, such as `g h`; listed on `?`. */
  readonly keys?: string;
}

/** 検索箱の行き先 — the page that answers the search box of the header. */
export interface GlobalSearch {
  readonly to: string;
  readonly label: string;
  readonly placeholder: string;
  readonly permission: string | readonly string[];
}

/** よく使う手続 — a shortcut on the home page. */
export interface QuickAct {
  readonly label: string;
  readonly to: string;
  readonly permission: string | readonly string[];
}

export interface Feature {
  readonly name: string;
  readonly navigation: readonly NavigationItem[];
  readonly quickActs?: readonly QuickAct[];
  readonly search?: GlobalSearch;
}
