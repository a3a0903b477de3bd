/**
 * 決裁と差戻し — a moving-in is returned with a reason, mended, and approved.
 *
 * @spec juki 4.0.8
 * @spec juki 4.0.9
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { type Journey, journey } from './harness/journey.ts';
import { draftMovingIn } from './harness/moving-in.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk, approver, places } = townAt(0);
const REASON = '届出人の連絡先を確かめて、入力してください。';
type Page = Journey['page'];

journey('a change is returned with a reason, mended by the clerk, and approved', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await draftMovingIn(page, { place: places[0] ?? '', effectiveOn: '20261101' });

  const other = (await seat.sitDown()).page;
  await signIn(other, approver);
  await openChange(other);
  await other.getByRole('button', { name: '差し戻す' }).click();
  await axe(other);
  await other.getByLabel('差戻しの理由').fill(REASON);
  await other.getByRole('dialog').getByRole('button', { name: '差し戻す' }).click();
  await other.getByRole('dialog').waitFor({ state: 'hidden' });
  await other.getByText(REASON).waitFor();

  await openPage(page, '今日の仕事');
  await arrive(page, '今日の仕事');
  await page.getByRole('table', { name: '差戻し' }).getByText(REASON).waitFor();
  await axe(page);
  await shot(page, 'returned');
  await page.getByRole('table', { name: '差戻し' }).getByRole('link').first().click();
  await page.getByText(REASON).first().waitFor();
  await page.getByRole('link', { name: '内容を直す' }).click();
  await page.getByLabel('連絡先').fill('000-0000-0000');
  await goToCheck(page);
  await page.getByRole('button', { name: '決裁へ回す' }).click();
  await arrive(page, '決裁へ回しました');

  await openPage(other, '今日の仕事');
  await openChange(other);
  await other.getByText('000-0000-0000').waitFor();
  await other.getByRole('button', { name: '決裁して本登録する' }).click();
  await other.getByRole('button', { name: '本登録する', exact: true }).click();
  await other.getByText('本登録済みです。').waitFor();
});

journey('whoever drafted a change is not offered to approve it', async ({ page }) => {
  await signIn(page, clerk);
  await draftMovingIn(page, {
    place: places[1] ?? '',
    effectiveOn: '20261102',
    recordCodesFrom: 100,
  });
  await openChange(page);
  await page.getByRole('heading', { level: 1, name: '転入' }).waitFor();
  assert.equal(await page.getByRole('button', { name: '決裁して本登録する' }).count(), 0);
});

async function openChange(page: Page): Promise<void> {
  await openPage(page, '仮登録・決裁');
  await arrive(page, '仮登録・決裁');
  await page.getByRole('link', { name: '転入', exact: true }).first().click();
  await arrive(page, '転入');
}

/** Every step once more, as it stands. */
async function goToCheck(page: Page): Promise<void> {
  const check = page.getByRole('heading', { level: 1, name: '入力内容の確認' });
  for (let step = 0; step < 12 && (await check.count()) === 0; step += 1) {
    const before = page.url();
    await page.getByRole('button', { name: /^(次へ進む|確認へ進む)$/ }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  await check.waitFor();
}
