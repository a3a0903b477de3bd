/**
 * 地域メッシュコード — the mesh of a place (JIS X 0410, world geodetic system).
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import {
  eighthsPerLatitude,
  eighthsPerLongitude,
  type MeshLevel,
  meshLevels,
} from './mesh-levels.ts';

/** 地域メッシュコード — 4 to 11 digits; their number and the last digit tell the level. */
export type MeshCode = string & { readonly brand: 'MeshCode' };

/**
 * 地域メッシュコードの算出 — the mesh in which a place lies; a place on a line belongs to the mesh
 * north or east of it. Latitude 0° to under 66°40′, longitude 100° to under 180°, in degrees.
 */
export function meshCode(lat: number, lon: number, level: MeshLevel): Checked<MeshCode> {
  const north = wholeEighths(lat * eighthsPerLatitude);
  const east = wholeEighths((lon - 100) * eighthsPerLongitude);
  if (!(north >= 0 && north < 100 * 640)) {
    return bad(
      '緯度は0度以上66度40分未満の数にしてください。緯度と経度の入れ違いにも注意してください。',
    );
  }
  if (!(east >= 0 && east < 80 * 640)) {
    return bad(
      '経度は東経100度以上180度未満の数にしてください。緯度と経度の入れ違いにも注意してください。',
    );
  }
  return good(codeOf({ north, east }, level) as MeshCode);
}

/** South-west corner of an eighth mesh, counted in eighth meshes from 0° N and 100° E. */
interface Corner {
  readonly north: number;
  readonly east: number;
}

function codeOf(corner: Corner, level: MeshLevel): string {
  const first = pair(corner, 640, 100);
  if (level === 'first') return first;
  const second = first + pair(corner, 80, 8);
  switch (level) {
    case 'second':
      return second;
    case 'fivefold':
      return second + quadrant(corner, 40);
    case 'twofold':
      return `${second}${evenDigit(corner.north)}${evenDigit(corner.east)}5`;
    default:
      return second + pair(corner, 8, 10) + quadrants(corner, meshLevels[level].side);
  }
}

/** Row and column, counted from the south-west, of a cell `side` long within its parent. */
function pair({ north, east }: Corner, side: number, cells: number): string {
  const width = cells > 10 ? 2 : 1;
  const digit = (count: number) => String(Math.floor(count / side) % cells).padStart(width, '0');
  return digit(north) + digit(east);
}

/** 1 south-west, 2 south-east, 3 north-west, 4 north-east. */
function quadrant({ north, east }: Corner, side: number): string {
  return String(1 + (Math.floor(north / side) % 2) * 2 + (Math.floor(east / side) % 2));
}

function quadrants(corner: Corner, side: number): string {
  return [4, 2, 1]
    .filter((step) => step >= side)
    .map((step) => quadrant(corner, step))
    .join('');
}

function evenDigit(count: number): number {
  return (Math.floor(count / 16) % 5) * 2;
}

/**
 * A coordinate such as 35.3333… cannot be held exactly; within a millionth of an eighth mesh
 * (a tenth of a millimetre) of a line it is taken to lie on the line.
 */
function wholeEighths(count: number): number {
  const nearest = Math.round(count);
  return Math.abs(count - nearest) < 1e-6 ? nearest : Math.floor(count);
}
