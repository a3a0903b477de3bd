/** 模擬の郵便受けの検査 — what is handed over stands on the page, and nothing in it runs. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { createTransport } from 'nodemailer';

import { openMailBox } from './index.ts';

const box = await openMailBox();
after(() => box.close());

test('a letter handed over by SMTP stands on the page, and says that it is simulated', async () => {
  const transport = createTransport(box.relay);
  const text = '確認番号 123456 https://town.example.jp/t/1?a=1&b=2';
  await transport.sendMail({
    from: 'oshirase@town.example.jp',
    to: 'reader@example.jp',
    subject: 'お知らせ<script>alert(1)</script>',
    text,
  });
  transport.close();
  const page = await (await fetch(box.url)).text();
  assert.match(page, /模擬/);
  assert.match(page, /reader@example\.jp/);
  assert.match(page, /確認番号 123456/);
  assert.match(page, /<a href="https:\/\/town\.example\.jp\/t\/1\?a=1&amp;b=2">/);
  assert.doesNotMatch(page, /<script>/);
});
