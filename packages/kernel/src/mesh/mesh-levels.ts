/**
 * 地域メッシュの区画 — the sizes of JIS X 0410, counted in the smallest of them.
 *
 * Every boundary is a whole number of eighth meshes: 960 to a degree of latitude, 640 to a degree
 * of longitude east of 100°. Codes and bounds are worked out in those whole numbers.
 */

/** 地域メッシュの区画 — 第1次, 第2次, 5倍, 2倍, 第3次 (1 km), 2分の1, 4分の1, 8分の1. */
export type MeshLevel =
  | 'first'
  | 'second'
  | 'fivefold'
  | 'twofold'
  | 'third'
  | 'half'
  | 'quarter'
  | 'eighth';

/** 区画の大きさ — side in eighth meshes and rough length, with the form of its code. */
export interface MeshLevelShape {
  readonly label: string;
  readonly sideMeters: number;
  /** Side in eighth meshes, the same number north–south and west–east. */
  readonly side: number;
  readonly code: RegExp;
}

/** 区画の一覧 — the eight levels, by name. */
export const meshLevels: Readonly<Record<MeshLevel, MeshLevelShape>> = {
  first: { label: '第1次地域区画', sideMeters: 80_000, side: 640, code: expression('') },
  second: { label: '第2次地域区画', sideMeters: 10_000, side: 80, code: expression('[0-7]{2}') },
  fivefold: {
    label: '5倍地域メッシュ',
    sideMeters: 5000,
    side: 40,
    code: expression('[0-7]{2}[1-4]'),
  },
  twofold: {
    label: '2倍地域メッシュ',
    sideMeters: 2000,
    side: 16,
    code: expression('[0-7]{2}[02468]{2}5'),
  },
  third: {
    label: '基準地域メッシュ（第3次）',
    sideMeters: 1000,
    side: 8,
    code: expression('[0-7]{2}\\d{2}'),
  },
  half: {
    label: '2分の1地域メッシュ',
    sideMeters: 500,
    side: 4,
    code: expression('[0-7]{2}\\d{2}[1-4]'),
  },
  quarter: {
    label: '4分の1地域メッシュ',
    sideMeters: 250,
    side: 2,
    code: expression('[0-7]{2}\\d{2}[1-4]{2}'),
  },
  eighth: {
    label: '8分の1地域メッシュ',
    sideMeters: 125,
    side: 1,
    code: expression('[0-7]{2}\\d{2}[1-4]{3}'),
  },
};

/** 緯度1度の区画数 — eighth meshes to a degree of latitude. */
export const eighthsPerLatitude = 960;

/** 経度1度の区画数 — eighth meshes to a degree of longitude. */
export const eighthsPerLongitude = 640;

/** A first-level code is two digits of latitude and two of longitude, 00 to 79. */
function expression(rest: string): RegExp {
  return new RegExp(`^\\d{2}[0-7]\\d${rest}$`);
}
