/** 標準の手続の検査 — the catalogue of the release is whole, sound and says why it asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFormDefinition, itemsOf } from '@yakuba/kernel/form';

import { readStandardProcedures } from './catalogue/read-standard-procedures.ts';

const standards = readStandardProcedures();

test('the catalogue has every procedure of a life in a town, each once', () => {
  assert.ok(standards.length >= 50, String(standards.length));
  const keys = standards.map(({ procedureCode, version }) => `${procedureCode} ${version}`);
  assert.equal(new Set(keys).size, keys.length);
  const titles = standards.map(({ content }) => content.title);
  assert.equal(new Set(titles).size, titles.length);
});

for (const { procedureCode, content } of standards) {
  test(`${procedureCode} has a sound form, a legal basis and reasons for what it asks`, () => {
    assert.deepEqual(checkFormDefinition(content.form), []);
    assert.ok(content.legalBasis.length > 3);
    assert.ok(content.desk.length > 0);
    assert.ok((content.translations.easy ?? '').length > 0, '易しい日本語の名称');
    assert.ok((content.translations.en ?? '').length > 0, '英語の名称');
    if (content.counterVisits > 0) assert.ok((content.visitReason ?? '').length > 5);
    else assert.ok(content.channels.some((channel) => channel !== 'counter'));
    if (content.seal.status === 'kept') assert.ok((content.seal.reason ?? '').length > 5);
    const signs = itemsOf(content.form).some((item) => item.kind === 'signature');
    if (content.signature === 'required') assert.ok(signs, '署名の項目');
  });
}

test('every form asks who applies in one and the same way', () => {
  for (const { procedureCode, content } of standards) {
    const bound = itemsOf(content.form).flatMap((item) => item.boundTo ?? []);
    assert.ok(bound.includes('applicant.fullName'), procedureCode);
    assert.equal(new Set(bound).size, bound.length, procedureCode);
  }
});
