/** 住民画面の控えの決まりの検査 — what is kept on the device, and what never is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { frontOf, handlingOf, readPush } from './worker-rules.ts';

const get = (pathname: string, isNavigation = false) =>
  handlingOf({ method: 'GET', isNavigation, pathname });

test('pages of a town, hashed parts and what a town tells everybody are kept', () => {
  assert.equal(get('/t/999999/applications/a/fill', true), 'page');
  assert.equal(get('/t/999999', true), 'page');
  assert.equal(get('/assets/resident-abc.js'), 'part');
  assert.equal(get('/api/municipality/fronts/999999'), 'front');
});

test('no other answer is kept, and nothing that is sent', () => {
  for (const path of [
    '/api/resident-session',
    '/api/application/own-applications',
    '/api/notice/own-contacts',
    '/api/municipality/fronts/999999/more',
    '/resident-worker.js',
  ]) {
    assert.equal(get(path), 'none', path);
  }
  assert.equal(get('/api/notice/unsubscribe/999999-x', true), 'none');
  assert.equal(get('/sign-in', true), 'none');
  assert.equal(handlingOf({ method: 'POST', isNavigation: true, pathname: '/t/999999' }), 'none');
});

test('a page names the front of its town', () => {
  assert.equal(frontOf('/t/999999/procedures'), '/api/municipality/fronts/999999');
  assert.equal(get(frontOf('/t/999999')), 'front');
  assert.equal(frontOf('/sign-in'), '');
});

test('a push is shown as sent, and leads to the notices of its town', () => {
  const said = {
    title: '断水',
    body: '明日の9時から',
    unsubscribeUrl: 'https://town.example.jp/api/notice/unsubscribe/999999-abc',
  };
  assert.deepEqual(readPush({ text: () => JSON.stringify(said) }), {
    title: '断水',
    body: '明日の9時から',
    page: '/t/999999/notices',
  });
  for (const text of ['', 'null', '[]', '{"title":5}', '{']) {
    const shown = readPush({ text: () => text });
    assert.equal(shown.title, '町からのお知らせ');
    assert.equal(shown.page, null);
  }
});
