/**
 * 窓口の手数料 — a fee is set, a certificate handed over, the money taken, one payment given back,
 * and the day closed with nothing left over.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { axe } from './harness/axe.ts';
import { issueAndHandOver, requestCertificate } from './harness/certificate.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { clerk, approver, places } = townAt(0);
type Page = Journey['page'];

async function setFee(page: Page, item: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: '手数料を定める' }).click();
  await page.getByLabel('種別').selectOption({ label: item });
  await page.getByLabel('額（円）').fill(amount);
  await page.getByLabel('根拠').fill('手数料条例別表第1項');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByText('登録しました', { exact: true }).waitFor();
}

/** 証明書を交付する — of a whole household; the page that follows shows what is due. */
async function handOver(page: Page): Promise<void> {
  await openPage(page, '証明書の交付');
  await arrive(page, '証明書の交付');
  await page.getByLabel('住民を探す').fill(places[0] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^選ぶ/ }).first().click();
  await page.getByRole('button', { name: '世帯全員を選ぶ' }).click();
  const names = await page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { checked: true }) })
    .getByRole('rowheader')
    .allTextContents();
  await requestCertificate(page, { requester: names[0] ?? '', items: [] });
  await issueAndHandOver(page);
}

journey('an administrator sets fees and an exemption; a clerk sees what they are', async (seat) => {
  const { page } = seat;
  await signIn(page, administrator);
  await openPage(page, '手数料の定め');
  await arrive(page, '手数料の定め');
  await setFee(page, '住民票の写し（世帯連記式）', '300');
  await setFee(page, '住民票の写し（個人票）', '200');
  await setFee(page, '住民票の写し（個人票）', '300');
  await page.getByRole('button', { name: '減免を定める' }).click();
  await axe(page);
  await page.getByLabel('名称').fill('生活保護を受けている方');
  await page.getByLabel('根拠').fill('手数料条例第5条');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByRole('rowheader', { name: '生活保護を受けている方' }).waitFor();
  await page.getByRole('button', { name: '前の定めも表示する' }).click();
  await page.getByText('前の定め', { exact: true }).waitFor();
  await axe(page);

  const other = (await seat.sitDown()).page;
  await signIn(other, clerk);
  await openPage(other, '手数料の定め');
  await other.getByRole('rowheader', { name: '住民票の写し（世帯連記式）' }).waitFor();
  assert.equal(await other.getByRole('button', { name: '手数料を定める' }).count(), 0);
});

journey('the fee of a certificate is taken at the counter, with its change', async ({ page }) => {
  await signIn(page, clerk);
  await handOver(page);
  await page.getByText('手数料 300円').waitFor();
  await axe(page);
  await openPage(page, '入金と交付の食違い');
  const unpaid = page.getByRole('region', { name: '交付済みで入金がないものの一覧' });
  await unpaid.waitFor();
  await axe(page);

  await unpaid.getByRole('link', { name: '手数料を受け取る' }).click();
  await arrive(page, '手数料を受け取る');
  await page.getByText('対象：窓口で発行した証明書').waitFor();
  await page.getByLabel('預り金（円）').fill('1,000');
  await page.getByText('お釣り 700円').waitFor();
  await axe(page);
  await page.getByRole('button', { name: '手数料を受け取る' }).click();
  await arrive(page, '支払いの内容');
  await page.getByRole('status').getByText('お釣り 700円').waitFor();
  await axe(page);
  await page.getByRole('link', { name: '領収書', exact: true }).click();
  await arrive(page, '領収書');
  await page.getByText('上記の金額を領収しました。').waitFor();
  await axe(page);
  await openPage(page, '入金と交付の食違い');
  await page.getByText('食違いはありません（0件）').waitFor();
  await axe(page);
});

journey('too little is refused beside the field, and nothing is taken', async ({ page, watch }) => {
  watch.expect(422, /^\/api\/payment\/counter-payments$/);
  await signIn(page, clerk);
  await openPage(page, '手数料の受領');
  await arrive(page, '手数料の受領');
  await page.getByRole('link', { name: '手数料を受け取る' }).click();
  await page.getByLabel('対象の番号').fill('窓口整理番号 16');
  await page.getByLabel('種別').selectOption({ label: '住民票の写し（個人票）' });
  await page.getByLabel('預り金（円）').fill('100');
  await page.getByRole('button', { name: '手数料を受け取る' }).click();
  await page
    .getByRole('alert')
    .getByText(/足りません/)
    .first()
    .waitFor();
  await axe(page);
  await openPage(page, '手数料の受領');
  await page.getByRole('heading', { name: /^今日の支払い/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: '住民票の写し（個人票）' }).count(), 0);
});

journey('cash goes back with a reason, and the day is closed with its sheet', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await openPage(page, '手数料の受領');
  await page.getByRole('link', { name: '手数料を受け取る' }).click();
  await page.getByLabel('対象の番号').fill('窓口整理番号 17');
  await page.getByLabel('種別').selectOption({ label: '住民票の写し（個人票）' });
  await page.getByLabel('通数').fill('2');
  await page.getByText('600円', { exact: true }).waitFor();
  await page.getByRole('button', { name: '手数料を受け取る' }).click();
  await arrive(page, '支払いの内容');

  const other = (await seat.sitDown()).page;
  await signIn(other, approver);
  await openPage(other, '手数料の受領');
  await other.getByRole('link', { name: '住民票の写し（個人票）' }).waitFor();
  await axe(other);
  await other.getByRole('link', { name: '住民票の写し（個人票）' }).click();
  await other.getByRole('button', { name: '還付する', exact: true }).click();
  await axe(other);
  await other.getByLabel('還付の理由').fill('請求の取下げのため');
  await other.getByRole('button', { name: '600円を還付する' }).click();
  await other.getByText('還付済み', { exact: true }).waitFor();
  await closeDay(other);
  await openPage(other, '入金と交付の食違い');
  await other.getByText('食違いはありません（0件）').waitFor();
});

async function closeDay(page: Page): Promise<void> {
  await openPage(page, '日計の締め');
  await arrive(page, '日計の締め');
  await page.getByRole('table').getByText('1件　600円').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '明細をCSVで保存' }).click(),
  ]);
  const sheet = await readFile(await download.path(), 'utf8');
  assert.match(download.suggestedFilename(), /^nikkei-\d{4}-\d\d-\d\d\.csv$/);
  assert.match(sheet, /"窓口整理番号 17"/);
  await page.getByLabel('数えた現金（円）').fill('300');
  await page.getByText('過不足 0円').waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'この日を締める' }).click();
  await axe(page);
  await page.getByRole('button', { name: '締める', exact: true }).click();
  await page.getByText('締め済み').waitFor();
}
