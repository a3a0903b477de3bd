/**
 * 地域メッシュ — JIS X 0410 grid squares, from 80 km down to 125 m.
 */

export { type MeshBounds, meshBounds, meshLevel, parseMeshCode } from './mesh-bounds.ts';
export { type MeshCode, meshCode } from './mesh-code.ts';
export { type MeshLevel, type MeshLevelShape, meshLevels } from './mesh-levels.ts';
