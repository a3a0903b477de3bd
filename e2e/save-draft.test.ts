/**
 * 下書き — an entry is left off half-way, taken up again on another device, and given up.
 *
 * @spec juki 4.0.8
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk } = townAt(0);
const HALF_A_DATE = '令和8年の秋';
const NOTIFIER = '見本　途中';
type Page = Journey['page'];

journey('a clerk leaves a moving-in half-way and goes on with it elsewhere', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await openPage(page, '届出・職権');
  await page.getByRole('link', { name: '転入届' }).first().click();
  await arrive(page, '届出');
  const current = page.getByRole('navigation', { name: '主な案内' }).locator('[aria-current=page]');
  assert.deepEqual(await current.allTextContents(), ['届出・職権']);
  await page.getByLabel('異動日', { exact: true }).fill(HALF_A_DATE);
  await page.getByLabel('届出人の氏名').fill(NOTIFIER);
  await page.getByRole('button', { name: '下書きを保存' }).click();
  await page.getByText('下書きを保存しました').waitFor();
  await axe(page);
  await shot(page, 'draft-saved');

  const other = (await seat.sitDown()).page;
  await signIn(other, clerk);
  await openDraft(other);
  await other.getByText('入力の途中です').waitFor();
  await other.getByText(HALF_A_DATE).waitFor();
  await axe(other);
  await shot(other, 'draft');
  await other.getByRole('link', { name: '入力を再開する' }).click();
  await arrive(other, '届出');
  assert.equal(await other.getByLabel('異動日', { exact: true }).inputValue(), HALF_A_DATE);
  assert.equal(await other.getByLabel('届出人の氏名').inputValue(), NOTIFIER);
  await other.getByLabel('届出人の氏名').fill(`${NOTIFIER}子`);
  await other.getByRole('button', { name: '下書きを保存' }).click();
  await other.getByText('下書きを保存しました').waitFor();

  await openPage(other, '今日の仕事');
  await openDraft(other);
  await other.getByText(`${NOTIFIER}子`).waitFor();
  await other.getByRole('button', { name: '下書きを破棄する' }).click();
  await axe(other);
  await other.getByRole('button', { name: '破棄する', exact: true }).click();
  await other.getByText('取下げ', { exact: true }).first().waitFor();
  await openPage(other, '今日の仕事');
  await other.getByText('下書きはありません。').waitFor();
});

async function openDraft(page: Page): Promise<void> {
  const drafts = page.getByRole('table', { name: '下書き' });
  await drafts.getByText('対象者は未入力').waitFor();
  await drafts.getByRole('link', { name: '転入' }).click();
  await arrive(page, '転入');
}
