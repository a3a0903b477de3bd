/**
 * 検索規則の検査 — the table of rules, on PostgreSQL as the application's role and through
 * HTTP with a signed-in clerk.
 *
 * @spec juki 2.1.2
 * @spec juki 2.1.3
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import type { ResidentRecord, SearchAnswer, SearchRequest } from '@yakuba/contract/resident';
import { classifySearchInput } from '@yakuba/kernel/text';
import { TOWN } from '#harness/database';
import { type Client, testOffice } from '#harness/office';
import { residentRow } from '#harness/resident-row';

import { saveRows } from '../store.ts';
import { searchResidents } from './search-residents.ts';

interface Pair {
  readonly rule: string;
  readonly query: string;
  readonly field: 'kana' | 'given-kana' | 'name' | 'given-name' | 'roman' | 'address' | 'katagaki';
  readonly value: string;
  readonly match: boolean;
  readonly mode: 'infix' | 'prefix' | 'exact';
}

const root = new URL('../../../../../../kernel/fixtures/search-rules.json', import.meta.url);
const pairs: readonly Pair[] = JSON.parse(readFileSync(root, 'utf8'));
const values = [...new Set(pairs.map(({ field, value }) => `${field}|${value}`))];

const office = await testOffice();
let clerk: Client;

before(async () => {
  const rows = values.map((one, index) => rowOf(one, index));
  await office.app.database.write(TOWN, (tx) =>
    saveRows(
      tx,
      TOWN,
      rows.map((after) => ({ before: null, after })),
    ),
  );
  clerk = await office.signIn('clerk');
});

/** Each value stands alone at a place of its own, so that a query can be asked of it alone. */
function rowOf(one: string, index: number): ResidentRecord {
  const [field = '', value = ''] = one.split('|');
  const bare = residentRow({
    ...placeOf(index),
    householdNumber: String(500_000 + index),
    fullName: '〇〇',
    familyName: null,
    givenName: null,
    fullNameKana: null,
    addressMachiAza: '〇〇',
    addressLotNumber: null,
    addressKatagaki: null,
    individualNumber: null,
    residentRecordCode: null,
  });
  if (field === 'address') return { ...bare, addressMachiAza: value };
  if (field === 'katagaki') return { ...bare, addressKatagaki: value };
  if (field === 'roman') return { ...bare, romanName: value, residentKind: '2' };
  return field.endsWith('kana') ? { ...bare, fullNameKana: value } : { ...bare, fullName: value };
}

function placeOf(index: number) {
  return {
    addresseeNumber: String(100_000 + index),
    addressMachiAzaCode: String(index).padStart(7, '0'),
  };
}

function requestOf({ query, field, mode, value }: Pair): SearchRequest {
  const { addressMachiAzaCode } = placeOf(values.indexOf(`${field}|${value}`));
  const alone = { machiAzaCode: addressMachiAzaCode, records: 'all' } as const;
  if (field === 'address') return { criteria: { ...alone, address: query } };
  if (field === 'katagaki') return { criteria: { ...alone, katagaki: query } };
  const scope = field.startsWith('given-') ? 'given' : 'name';
  const words = { text: query, scope, match: mode } as const;
  return {
    criteria: field.endsWith('kana') ? { ...alone, kana: words } : { ...alone, name: words },
  };
}

function isAmong(answer: SearchAnswer, { field, value }: Pair): boolean {
  const { addresseeNumber } = placeOf(values.indexOf(`${field}|${value}`));
  return answer.residents.some((one) => one.addresseeNumber === addresseeNumber);
}

for (const pair of pairs) {
  const verb = pair.match ? 'finds' : 'does not find';
  const title = `${pair.rule} (${pair.field}, ${pair.mode}): ${pair.query} ${verb} ${pair.value}`;

  test(`on PostgreSQL, ${title}`, async () => {
    const call = { actor: staff(), input: requestOf(pair), requestId: null };
    assert.equal(isAmong(await office.app.queries.run(searchResidents, call), pair), pair.match);
  });

  test(`through HTTP, ${title}`, async () => {
    const answer = await clerk.post('/api/resident/search', requestOf(pair));
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(isAmong(answer.json(), pair), pair.match);
  });
}

test('what the rules find by part of a name or address, the one box finds', async () => {
  const asked = pairs.filter(({ field, mode, query }) => {
    const { kind } = classifySearchInput(query);
    const isName = field === 'name' || field === 'roman';
    const isWords = isName ? kind === 'text' || kind === 'roman' : kind === 'kana';
    return mode === 'infix' && isWords && !field.startsWith('given-') && field !== 'address';
  });
  assert.ok(asked.length >= 100);
  let answered = 0;
  for (const pair of asked.filter(({ match }) => match)) {
    const answer = await clerk.post('/api/resident/search', { text: pair.query });
    const found: SearchAnswer = answer.json();
    if (found.hasMore) continue;
    answered += 1;
    assert.ok(isAmong(found, pair), `${pair.query} finds ${pair.value}`);
  }
  assert.ok(answered >= 80, `${answered} queries were answered in full`);
});

function staff() {
  const permissions = new Set(['resident:search_residents']);
  return {
    municipalityCode: TOWN,
    id: 'clerk',
    permissions,
    place: null,
    terminal: null,
    sessionId: null,
  };
}
