/**
 * 住民の検索 — one box takes names, readings, dates and numbers; a record opens from the results.
 *
 * @spec juki 2.1.1
 * @spec juki 2.1.3
 * @spec juki 2.2.1
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk, places } = townAt(0);
type Page = Journey['page'];

journey('a clerk finds a resident by address, name and reading as it is typed', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await search(page, places[0] ?? '');
  await axe(page);
  await shot(page, 'search');
  const found = page.locator('[data-row-link]').first();
  const name = ((await found.textContent()) ?? '').trim();
  assert.notEqual(name, '');
  await search(page, name.replaceAll(/\s/g, ''));
  await page.getByRole('link', { name, exact: true }).first().waitFor();
  await page.getByRole('link', { name, exact: true }).first().click();
  await arrive(page, name);
  await page
    .getByRole('heading', { name: /異動履歴|履歴/ })
    .first()
    .waitFor();
  await axe(page);
  await shot(page, 'resident-record');
});

journey('a date of seven digits is read as a date of birth', async ({ page }) => {
  await signIn(page, clerk);
  await page.keyboard.press('/');
  await page.keyboard.type('4050101');
  await page.keyboard.press('Enter');
  await page.getByText('平成5年1月1日 として検索').waitFor();
  await axe(page);
});

journey('nobody found is said in words, and no name stands in the address', async ({ page }) => {
  await signIn(page, clerk);
  await page.getByRole('textbox', { name: '住民を検索する' }).fill('存在しない人の名前');
  await page.keyboard.press('Enter');
  await page.getByText('見つかりません').first().waitFor();
  assert.equal(new URL(page.url()).search, '');
  await axe(page);
});

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '住民を検索する' }).fill(text);
  await page.keyboard.press('Enter');
  await page.locator('[data-row-link]').first().waitFor();
}
