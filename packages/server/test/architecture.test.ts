/**
 * 家の形の検査 — rooms have the same few files, stand in floor order, say what they use, and import
 * one another by their public face alone.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { modules } from '../src/modules.ts';

const SERVER = path.resolve(import.meta.dirname, '..');
const ROOMS = path.join(SERVER, 'src/modules');
const FLOORS = [
  'organisation',
  'registry',
  'service',
  'disaster',
  'automation',
  'insight',
  'infrastructure',
  'programme',
];
const FILES = new Set([
  'README.md',
  'index.ts',
  'module.ts',
  'model.ts',
  'rules.ts',
  'refusals.ts',
  'store.ts',
  'routes.ts',
  'reactions.ts',
  'jobs.ts',
]);
const FOLDERS = new Set([
  'acts',
  'queries',
  'rules',
  'store',
  'migrations',
  'exchange',
  'printing',
  'catalogue',
]);
const BANNED = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.|$)/;

function sourcesOf(room: string): string[] {
  return globSync(`${room}/**/*.ts`, { cwd: ROOMS }).filter((file) => !file.endsWith('.test.ts'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

for (const module of modules) {
  const folder = path.join(ROOMS, module.name);

  test(`${module.name} has the files of a room and no other kinds`, () => {
    assert.ok(existsSync(path.join(folder, 'README.md')), 'README.md');
    for (const entry of globSync('*', { cwd: folder, withFileTypes: true })) {
      const isKnown = entry.isDirectory()
        ? FOLDERS.has(entry.name)
        : FILES.has(entry.name) || entry.name.endsWith('.test.ts');
      assert.ok(isKnown, `${module.name}/${entry.name} is not a kind of file that rooms have`);
    }
  });

  test(`${module.name} uses exactly the rooms that its manifest names`, () => {
    const used = new Set<string>();
    for (const file of sourcesOf(module.name)) {
      for (const target of importsOf(path.join(ROOMS, file))) {
        const room = /^#modules\/(.+)$/.exec(target)?.[1];
        if (room) used.add(room);
        if (!target.startsWith('.')) continue;
        const reached = path.resolve(ROOMS, path.dirname(file), target);
        assert.ok(reached.startsWith(folder + path.sep), `${file} reaches into ${target}`);
      }
    }
    assert.deepEqual([...used].sort(), [...module.dependsOn].sort());
  });

  test(`${module.name} uses only rooms that stand before it`, () => {
    const position = modules.indexOf(module);
    for (const name of module.dependsOn) {
      const other = modules.findIndex((candidate) => candidate.name === name);
      assert.ok(other >= 0 && other < position, `${module.name} depends on ${name}`);
    }
  });

  test(`${module.name} names its acts, questions and permissions after itself`, () => {
    const declared = modules.flatMap((room) => Object.keys(room.permissions));
    for (const operation of [...module.acts, ...module.queries]) {
      assert.ok(
        declared.includes(operation.permission),
        `${operation.name}: ${operation.permission}`,
      );
      assert.match(operation.name, /^[a-z_]+:[a-z_]+$/);
      assert.ok(operation.title.length > 0);
    }
    const names = [...module.acts, ...module.queries].map((operation) => operation.name);
    assert.equal(new Set(names).size, names.length);
  });

  test(`${module.name} writes only its own tables`, () => {
    const schema = module.name.split('/')[1]?.replaceAll('-', '_') ?? '';
    for (const file of sourcesOf(module.name)) {
      const text = readFileSync(path.join(ROOMS, file), 'utf8');
      const written = text.matchAll(
        /(?:insert into|update|delete from|copy)\s+([a-z_]+)\.([a-z_]+)|insertRows\(\s*\w+,\s*'([a-z_]+)\.([a-z_]+)'/g,
      );
      for (const match of written) {
        assert.equal(match[1] ?? match[3], schema, `${file} writes ${match[0]}`);
      }
    }
  });
}

test('a room reads no table of another: it asks the other', () => {
  const schemas = modules.map(({ name }) => name.split('/')[1]?.replaceAll('-', '_') ?? '');
  for (const [at, { name }] of modules.entries()) {
    for (const file of sourcesOf(name).filter((one) => !one.endsWith('.test.ts'))) {
      const text = readFileSync(path.join(ROOMS, file), 'utf8');
      for (const [read, schema = ''] of text.matchAll(/(?:from|join)\s+([a-z_]+)\.[a-z_]+/g)) {
        const isOthers = schema !== schemas[at] && schemas.includes(schema);
        assert.ok(!isOthers, `${file} reads ${read}`);
      }
    }
  }
});

test('rooms stand in floor order', () => {
  const floors = modules.map((module) => FLOORS.indexOf(module.name.split('/')[0] ?? ''));
  assert.ok(floors.every((floor) => floor >= 0));
  assert.deepEqual(
    floors,
    [...floors].sort((one, other) => one - other),
  );
});

test('the ground and the kernel know no room', () => {
  for (const file of globSync('src/platform/**/*.ts', { cwd: SERVER })) {
    for (const target of importsOf(path.join(SERVER, file))) {
      assert.ok(!target.includes('modules'), `${file} imports ${target}`);
    }
  }
  for (const file of globSync('../kernel/src/**/*.ts', { cwd: SERVER })) {
    if (file.endsWith('.test.ts') || file.endsWith('sample-dates.ts')) continue;
    for (const target of importsOf(path.join(SERVER, file))) {
      assert.ok(target.startsWith('.'), `${file} imports ${target}`);
    }
  }
});

test('only the list of modules imports manifests', () => {
  for (const file of globSync('src/**/*.ts', { cwd: SERVER })) {
    if (file === path.join('src', 'modules.ts')) continue;
    for (const target of importsOf(path.join(SERVER, file))) {
      assert.ok(!/modules\/.+\/module\.ts$/.test(target), `${file} imports ${target}`);
    }
  }
});

test('nothing is named utils, helpers, common, misc or shared', () => {
  const root = path.resolve(SERVER, '../..');
  const files = globSync('{packages,e2e,bench}/**/*.{ts,tsx,sql,typ}', {
    cwd: root,
    exclude: (file) => file.includes('node_modules'),
  });
  assert.deepEqual(
    files.filter((file) => BANNED.test(file)),
    [],
  );
});
