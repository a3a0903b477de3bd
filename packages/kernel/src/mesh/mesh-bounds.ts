/**
 * 地域メッシュの範囲 — the four edges of a mesh, and reading a code from outside.
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import type { MeshCode } from './mesh-code.ts';
import {
  eighthsPerLatitude,
  eighthsPerLongitude,
  type MeshLevel,
  meshLevels,
} from './mesh-levels.ts';

/** 地域メッシュの範囲 — edges in degrees; the south and west edges belong to the mesh. */
export interface MeshBounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** 地域メッシュコードの読み取り — any of the eight levels, with or without hyphens. */
export function parseMeshCode(text: string): Checked<MeshCode> {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (code === '') return bad('地域メッシュコードを入力してください。');
  if (!/^\d+$/.test(code)) return bad('地域メッシュコードは数字だけです。');
  if (levelWritten(code)) return good(code as MeshCode);
  if (![4, 6, 7, 8, 9, 10, 11].includes(code.length)) {
    return bad(
      `地域メッシュコードは4・6・7・8・9・10・11桁です。今は${code.length}桁です。` +
        '抜けた数字がないか確かめてください。',
    );
  }
  return bad('そのような地域メッシュはありません。各桁に使える数字を確かめてください。');
}

/** 地域メッシュの区画 — the level of a code. */
export function meshLevel(code: MeshCode): MeshLevel {
  const level = levelWritten(code);
  if (!level) throw new RangeError('not a mesh code');
  return level;
}

/** 地域メッシュの範囲 — the edges of a mesh in degrees. */
export function meshBounds(code: MeshCode): MeshBounds {
  const level = meshLevel(code);
  const { side } = meshLevels[level];
  const [north, east] = southWest(code, level);
  return {
    south: north / eighthsPerLatitude,
    west: 100 + east / eighthsPerLongitude,
    north: (north + side) / eighthsPerLatitude,
    east: 100 + (east + side) / eighthsPerLongitude,
  };
}

function levelWritten(code: string): MeshLevel | undefined {
  const levels = Object.keys(meshLevels) as MeshLevel[];
  return levels.find((level) => meshLevels[level].code.test(code));
}

/** The south-west corner in eighth meshes north of 0° and east of 100°. */
function southWest(code: string, level: MeshLevel): [north: number, east: number] {
  const digit = (at: number) => Number(code[at] ?? 0);
  let north = Number(code.slice(0, 2)) * 640 + digit(4) * 80;
  let east = Number(code.slice(2, 4)) * 640 + digit(5) * 80;
  if (level !== 'fivefold') {
    north += digit(6) * 8;
    east += digit(7) * 8;
  }
  for (const [at, side] of quadrantPlaces(level)) {
    const quadrant = digit(at) - 1;
    north += Math.floor(quadrant / 2) * side;
    east += (quadrant % 2) * side;
  }
  return [north, east];
}

/** Where quadrant digits stand in a code, and the side of the quadrant each one picks. */
function quadrantPlaces(level: MeshLevel): readonly (readonly [at: number, side: number])[] {
  if (level === 'fivefold') return [[6, 40]];
  const places = [
    [8, 4],
    [9, 2],
    [10, 1],
  ] as const;
  const counts: Partial<Record<MeshLevel, number>> = { half: 1, quarter: 2, eighth: 3 };
  return places.slice(0, counts[level] ?? 0);
}
