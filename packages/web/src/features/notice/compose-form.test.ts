/** お知らせの下書きの検査 — what the form holds becomes what the contract takes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkDraft, newDraft } from '../../form/draft-state.ts';
import { composeLabels, composeSchema, filledWords } from './compose-form.ts';

const ja = { subject: '断水', body: '明日断水します。' };
const base = { topicCode: 'news', urgency: 'bulk', words: { ja } };
const checked = (values: object, correctsId: string | null = null) =>
  checkDraft(composeSchema(correctsId), newDraft({ ...base, ...values }), composeLabels);

test('words written here go as they are, without languages that were left blank', () => {
  const found = checked({ words: { ja, easy: { subject: '', body: '' } } });
  assert.ok(found.ok);
  assert.deepEqual(found.value.words, { ja, easy: null, en: null });
  assert.equal(found.value.templateCode, null);
});

test('half of a language is asked for beside its field', () => {
  const found = checked({ words: { ja, en: { subject: 'Water' } } });
  assert.ok(!found.ok);
  assert.deepEqual(
    found.problems.map(({ path }) => path),
    ['words.en.body'],
  );
});

test('a template goes with its values and without words', () => {
  const found = checked({ source: 'drill', values: { place: '公民館' } });
  assert.ok(found.ok);
  assert.deepEqual(
    [found.value.templateCode, found.value.values, found.value.words],
    ['drill', { place: '公民館' }, null],
  );
});

test('conditions count only where they were chosen, and never for a correction', () => {
  const audience = [{ kind: 'age', on: '2026-11-20', from: '65', until: '' }];
  assert.ok(checked({ reach: 'all', audience }).ok);
  const found = checked({ reach: 'conditions', audience });
  assert.ok(!found.ok);
  assert.deepEqual(
    found.problems.map(({ path }) => path),
    ['audience.0.until'],
  );
  assert.ok(checked({ reach: 'conditions', audience }, crypto.randomUUID()).ok);
});

test('what was entered for another kind of condition is left behind', () => {
  const audience = [{ kind: 'machi-aza', on: '2026-11-20', from: '65', codes: ['0001001'] }];
  const found = checked({ reach: 'conditions', audience });
  assert.ok(found.ok);
  assert.deepEqual(found.value.audience, [{ kind: 'machi-aza', codes: ['0001001'] }]);
});

test('what a template leaves blank stays visible until it is given', () => {
  const words = { ja: { subject: '{{place}}', body: '{{when}}' }, easy: null, en: null };
  const by = { recordedAt: '', staffId: '', staffName: '' };
  const about = { code: 'a', version: 1, title: 'a', fields: [], ...by };
  assert.deepEqual(filledWords({ ...about, words }, { place: '公民館' }).ja, {
    subject: '公民館',
    body: '{{when}}',
  });
});
