/** 必要な書類の検査 — documents that a procedure asks for become uploads of its form. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkFormDefinition } from '@yakuba/kernel/form';

import { starterForm } from '../detail/starter-form.ts';
import { withUpload } from './edit-form.ts';
import { missingUploads, uploadOf } from './new-item.ts';

const consent = {
  code: 'document-1',
  title: '同意書',
  isRequired: false,
  condition: '家族が申し込むとき',
  omission: null,
};
const card = { ...consent, code: 'document-2', title: '手帳', condition: null, isRequired: true };

test('a document is asked for under its name, and says when to bring it', () => {
  const item = uploadOf(consent, 'evidence1');
  assert.equal(item.label.ja, '同意書');
  assert.equal(item.help?.ja, '家族が申し込むときに添付してください。');
  assert.equal(item.isRequired, true);
  assert.equal(uploadOf(card, 'evidence1').help, undefined);
});

test('nobody is held to bring what may be left out', () => {
  const item = uploadOf({ ...card, omission: '前に見せたとき' }, 'evidence1');
  assert.equal(item.isRequired, undefined);
  assert.equal(item.help?.ja, '前に見せたときは要りません。');
});

test('documents are missing until the form takes them in, each once', () => {
  const start = starterForm({ ja: '見守り' }, false);
  assert.deepEqual(missingUploads(start, [consent, card]), [consent, card]);
  const one = withUpload(start, { into: null, document: consent });
  assert.deepEqual(missingUploads(one.form, [consent, card]), [card]);
  const both = withUpload(one.form, { into: 'applicant', document: card });
  assert.deepEqual(missingUploads(both.form, [consent, card]), []);
  assert.notEqual(one.name, both.name);
  assert.deepEqual(checkFormDefinition(both.form), []);
});
