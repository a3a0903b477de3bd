/**
 * 地域メッシュコード — tests.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/mesh.json' with { type: 'json' };
import {
  type MeshCode,
  type MeshLevel,
  meshBounds,
  meshCode,
  meshLevel,
  meshLevels,
  parseMeshCode,
} from './index.ts';

const levels = Object.keys(meshLevels) as MeshLevel[];
const latitude = fc.double({ min: 0, max: 66.6666, noNaN: true });
const longitude = fc.double({ min: 100, max: 179.9999, noNaN: true });
const level = fc.constantFrom(...levels);

function codeAt(lat: number, lon: number, at: MeshLevel): MeshCode {
  const code = meshCode(lat, lon, at);
  if (!code.ok) throw new RangeError(code.problem);
  return code.value;
}

test('known places have their known codes at every level', () => {
  for (const { lat, lon, level: at, code } of vectors.places) {
    assert.equal(codeAt(lat, lon, at as MeshLevel), code);
    assert.deepEqual(parseMeshCode(code), { ok: true, value: code });
  }
});

test('known meshes have their known edges', () => {
  for (const { code, ...edges } of vectors.bounds) {
    const bounds = meshBounds(code as MeshCode);
    for (const edge of ['south', 'west', 'north', 'east'] as const) {
      assert.ok(Math.abs(bounds[edge] - edges[edge]) < 1e-9, `${code} ${edge}`);
    }
  }
});

test('a place lies within the bounds of its mesh', () => {
  fc.assert(
    fc.property(latitude, longitude, level, (lat, lon, at) => {
      const code = codeAt(lat, lon, at);
      const { south, west, north, east } = meshBounds(code);
      assert.ok(south <= lat + 1e-8 && lat < north);
      assert.ok(west <= lon + 1e-8 && lon < east);
      assert.equal(meshLevel(code), at);
      assert.deepEqual(parseMeshCode(code), { ok: true, value: code });
    }),
  );
});

test('the south-west corner of a mesh belongs to it and the other corners do not', () => {
  fc.assert(
    fc.property(latitude, longitude, level, (lat, lon, at) => {
      const code = codeAt(lat, lon, at);
      const { south, west, north, east } = meshBounds(code);
      assert.equal(codeAt(south, west, at), code);
      if (north < 66.6) assert.notEqual(codeAt(north, west, at), code);
      if (east < 179.9) assert.notEqual(codeAt(south, east, at), code);
    }),
  );
});

test('a finer mesh lies inside the coarser one', () => {
  fc.assert(
    fc.property(latitude, longitude, level, level, (lat, lon, one, other) => {
      const [coarse, fine] =
        meshLevels[one].side >= meshLevels[other].side ? [one, other] : [other, one];
      if (coarse === 'fivefold' && fine === 'twofold') return;
      const outer = meshBounds(codeAt(lat, lon, coarse));
      const inner = meshBounds(codeAt(lat, lon, fine));
      assert.ok(outer.south <= inner.south && inner.north <= outer.north);
      assert.ok(outer.west <= inner.west && inner.east <= outer.east);
    }),
  );
});

test('texts that are no code are refused with a sentence', () => {
  for (const text of vectors.refused) {
    const read = parseMeshCode(text);
    assert.ok(!read.ok, text);
    assert.match(read.problem, /。$/);
  }
  assert.deepEqual(parseMeshCode('５３３９-３５-９９'), { ok: true, value: '53393599' });
});

test('a place outside the grid is refused, as is an exchanged pair', () => {
  for (const [lat, lon] of [
    [-0.1, 139],
    [66.67, 139],
    [35, 99.9],
    [35, 180],
    [139, 35],
    [Number.NaN, 139],
    [35, Number.POSITIVE_INFINITY],
  ] as const) {
    assert.ok(!meshCode(lat, lon, 'third').ok, `${lat} ${lon}`);
  }
});
