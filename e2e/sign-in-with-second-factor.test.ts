/**
 * 二要素認証 — the town asks everybody for it; a clerk enrols, and signs in with a spare code.
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';

import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { arrive, openPage, signIn, signOut } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { clerk } = townAt(0);

journey('a clerk enrols an authenticator and later signs in with a spare code', async (seat) => {
  const { page } = seat;
  await signIn(page, administrator);
  await openPage(page, '団体の設定');
  await arrive(page, '団体の設定');
  await page.getByRole('button', { name: '設定を変える' }).click();
  await page.getByLabel('設定', { exact: true }).selectOption('second_factor_required');
  await page.getByLabel('選ぶ値').selectOption('true');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByText('登録しました').waitFor();
  await signOut(page);

  await fillIn();
  const secret = (await page.locator('code').textContent()) ?? '';
  assert.equal(await drawnCode(page), toSvgPath(generate(await offeredUri(page))));
  await axe(page);
  await shot(page, 'second-factor-enrolment');
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(/\s/g, '')) });
  await page.getByLabel('確認コード').fill(totp.generate());
  await page.getByRole('button', { name: '登録する' }).click();
  await page.getByText('予備コードを控えてください').waitFor();
  await axe(page);
  await shot(page, 'second-factor-codes');
  const [spare = ''] = await page.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: '控えたので進む' }).click();
  await arrive(page, '今日の仕事');
  await signOut(page);

  await fillIn();
  await page.getByLabel('確認コード').fill(spare);
  await axe(page);
  await page.keyboard.press('Enter');
  await arrive(page, '今日の仕事');

  async function fillIn(): Promise<void> {
    await page.getByLabel('団体', { exact: true }).selectOption(clerk.municipalityCode);
    await page.getByLabel('操作者ID').fill(clerk.id);
    await page.getByLabel('パスワード', { exact: true }).fill(clerk.password);
    await page.keyboard.press('Enter');
    await page.getByLabel('確認コード').waitFor();
  }
});

/** 二次元コード — as drawn; it says the same as the link for an app on this very device. */
function drawnCode(page: Page): Promise<string | null> {
  return page
    .getByRole('img', { name: /QRコード/ })
    .locator('path')
    .getAttribute('d');
}

async function offeredUri(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'この端末の認証アプリで開く' });
  return (await link.getAttribute('href')) ?? '';
}
