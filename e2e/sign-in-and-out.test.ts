/**
 * サインインとサインアウト
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { signIn, signOut } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk, name } = townAt(0);

journey('a clerk signs in, sees the own town, and signs out', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { name: '職員サインイン' }).waitFor();
  await axe(page);
  await shot(page, 'sign-in');
  await signIn(page, clerk);
  await page.getByRole('banner').getByText(name).waitFor();
  await page.getByRole('heading', { name: '決裁待ち' }).waitFor();
  await axe(page);
  await shot(page, 'work-list');
  await signOut(page);
  await page.goto('/');
  await page.getByRole('heading', { name: '職員サインイン' }).waitFor();
});

journey('a wrong password is refused with a sentence and keeps what was typed', async (seat) => {
  const { page, watch } = seat;
  watch.expect(422, /sign-in$/);
  await page.goto('/sign-in');
  await page.getByLabel('団体', { exact: true }).selectOption(clerk.municipalityCode);
  await page.getByLabel('操作者ID').fill(clerk.id);
  await page.getByLabel('パスワード', { exact: true }).fill('not-the-password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByLabel('操作者ID').inputValue(), clerk.id);
  await axe(page);
});

journey('an empty form says beside each field what to enter', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'サインイン' }).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  assert.ok((await summary.getByRole('link').count()) >= 2);
  assert.equal(await page.getByLabel('操作者ID').getAttribute('aria-invalid'), 'true');
  await axe(page);
});

journey('a page asked for without a session is shown after signing in', async ({ page }) => {
  await page.goto('/certificates');
  await page.getByRole('heading', { name: '職員サインイン' }).waitFor();
  await page.getByLabel('団体', { exact: true }).selectOption(clerk.municipalityCode);
  await page.getByLabel('操作者ID').fill(clerk.id);
  await page.getByLabel('パスワード', { exact: true }).fill(clerk.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '交付履歴' }).waitFor();
});
