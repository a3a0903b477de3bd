/**
 * 郵送の証明書 — a resident asks on a telephone for a copy by post; it is approved, put into a
 * bundle with others, printed, compared and posted. Another address waits for a second person.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { readPdfText } from '../packages/server/src/platform/printing/index.ts';
import { axe } from './harness/axe.ts';
import { giveCard } from './harness/card-table.ts';
import { paymentUrl } from './harness/electronic-office.ts';
import { openApplication, standsAt, take } from './harness/intake.ts';
import { type Journey, journey } from './harness/journey.ts';
import { press, tabTo } from './harness/keyboard.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { applyByPost } from './harness/postal.ts';
import { beginCopy, fillCopy, openTown, signAndSend, signInByCard } from './harness/resident.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk, approver } = townAt(0);

journey(
  'a copy asked for on a telephone comes by post, from the bundle to the post office',
  async (seat) => {
    const { page } = seat;
    const { fullName } = await giveCard({ ...seat, municipalityCode });
    await openTown(seat, municipalityCode);
    const receipt = await apply(page);
    await review(seat, receipt);
    const others = await applyByPost({ ...seat, municipalityCode }, 6);

    const desk = await seat.sitDown();
    await signIn(desk.page, clerk);
    const held = others.at(-1) ?? '';
    const bundled = [receipt, ...others.slice(0, -1)];
    await waitForPieces(desk.page, bundled, held);
    await makeBundle(desk.page);
    const address = desk.page.url();
    await printBundle(desk.page, bundled, { receipt, fullName });
    await letGo(seat, held);
    await send(desk.page, bundled.length);
    await comeBack(desk.page, others[0] ?? '');

    await page.getByRole('button', { name: 'もう一度確かめる' }).click();
    await page.getByText('交付・通知済み').first().waitFor();
    await page.getByText('普通郵便で発送しました。').waitFor();
    assert.match(address, /postings\/[0-9a-f-]{36}$/);
  },
);

async function apply(page: Page): Promise<string> {
  await beginCopy(page);
  await signInByCard(page);
  await fillCopy(page, { phone: '088-000-0001', copies: 2 });
  await page.getByLabel('郵便で受け取る').check();
  await axe(page);
  const receipt = await signAndSend(page);
  await page.getByRole('link', { name: '手数料を支払う' }).click();
  await arrive(page, '手数料の支払い');
  await page.getByRole('link', { name: '支払いの画面へ進む' }).click();
  await page.waitForURL(`${paymentUrl}/**`);
  await page.getByRole('button', { name: '支払う（模擬）' }).click();
  await page.getByRole('link', { name: '申請の画面に戻る' }).click();
  await arrive(page, '手数料の支払い');
  const paid = page.getByText('入金を確かめました');
  const again = page.getByRole('button', { name: '支払いを確かめる' });
  while (!(await paid.isVisible())) {
    await paid.or(again).first().waitFor();
    if (await again.isVisible()) await again.click();
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('link', { name: '申請の状況を見る' }).click();
  await page.getByText('役場で確かめています').waitFor();
  return receipt;
}

async function review({ sitDown }: Journey, receipt: string): Promise<void> {
  const { page } = await sitDown();
  await signIn(page, clerk);
  await openApplication(page, receipt);
  await take(page, '形式審査を始める', '形式審査を始める');
  await standsAt(page, '形式審査中');
  await take(page, '実質審査へ進む', '形式審査を終えて進む');
  await standsAt(page, '実質審査中');
  const other = await sitDown();
  await signIn(other.page, approver);
  await openApplication(other.page, receipt);
  await other.page.getByRole('button', { name: '承認する' }).click();
  await other.page.getByRole('button', { name: '承認する' }).click();
  await standsAt(other.page, '承認');
}

/** The worker has made the copies a moment after the approval. */
async function waitForPieces(page: Page, waiting: readonly string[], held: string): Promise<void> {
  await openPage(page, '郵送');
  await arrive(page, '郵送');
  const make = page.getByRole('button', { name: `${waiting.length}件を束にして印刷する` });
  const again = page.getByRole('button', { name: '更新' });
  while (!(await make.isVisible())) {
    await again.click();
    await page.waitForLoadState('networkidle');
  }
  for (const receipt of waiting) await page.getByRole('link', { name: receipt }).waitFor();
  assert.equal(await page.getByRole('link', { name: held }).count(), 0);
  await axe(page);
  await shot(page, 'postings');
}

/** Without a pointer: from the heading on, by Tab and Enter alone. */
async function makeBundle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '郵送' }).focus();
  await tabTo(page, 'すべて外す');
  await press(page, /^\d+件を束にして印刷する$/);
  await arrive(page, '郵送の束');
  await page.getByRole('button', { name: '印刷用のPDFを開く' }).waitFor();
  await axe(page);
}

async function printBundle(
  page: Page,
  bundled: readonly string[],
  own: { readonly receipt: string; readonly fullName: string },
): Promise<void> {
  await shot(page, 'posting-bundle');
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/file')),
    page.getByRole('button', { name: '印刷用のPDFを開く' }).click(),
  ]);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  await page.getByRole('button', { name: '印刷する' }).waitFor();
  await axe(page);
  const bundleId = /postings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const file = await page.request.get(`/api/posting/bundles/${bundleId}/file`);
  const pages = (await readPdfText(await file.body())).map((text) => text.replaceAll(/\s/g, ''));
  const [control = '', ...sheets] = pages;
  for (const receipt of bundled) assert.ok(control.includes(receipt));
  const at = sheets.findIndex((sheet) => sheet.includes(`受付番号${own.receipt}`));
  const name = own.fullName.replaceAll(/\s/g, '');
  const [letter = '', first = '', second = ''] = sheets.slice(at, at + 3);
  for (const sheet of [letter, first, second]) assert.ok(sheet.includes(name), 'one person');
  for (const copy of [first, second]) {
    const number = /\d{8}[^\d]\S*?(?=1\/1)/.exec(copy)?.[0] ?? 'no number';
    assert.ok(letter.includes(number), 'the letter names the certificates behind it');
  }
}

/** 別の住所 — the approver, who did not review it, lets it go and says what was made sure of. */
async function letGo({ sitDown }: Journey, held: string): Promise<void> {
  const { page } = await sitDown();
  await signIn(page, approver);
  await openPage(page, '郵送');
  await page.getByRole('navigation', { name: '郵送の一覧' }).getByText('保留').click();
  await page.getByText(`受付番号 ${held}`).waitFor();
  await page.getByText('送付先が住民票の住所と違います').waitFor();
  await page.getByText('住民票の住所', { exact: true }).waitFor();
  await page.getByRole('button', { name: '保留を解く' }).click();
  await page.getByRole('button', { name: '保留を解いて発送待ちにする' }).click();
  await page.getByRole('alert').getByText('確かめたことと理由').first().waitFor();
  await axe(page);
  await shot(page, 'posting-held');
  await page.getByLabel('確かめたことと理由').fill('申請した方に電話し、単身赴任先と確かめた。');
  await page.getByRole('button', { name: '保留を解いて発送待ちにする' }).click();
  await page.getByText('保留している郵便物はありません。').waitFor();
  await page.getByRole('navigation', { name: '郵送の一覧' }).getByText('発送待ち').click();
  await page.getByRole('link', { name: held }).waitFor();
}

async function send(page: Page, count: number): Promise<void> {
  await page.getByRole('group', { name: '郵便の種類' }).getByLabel('簡易書留').check();
  await page.getByLabel(/^1番/).waitFor();
  await axe(page);
  await page.getByRole('group', { name: '郵便の種類' }).getByLabel('普通郵便').check();
  await page.getByRole('button', { name: '発送済みにする' }).click();
  await standsAt(page, '発送済み');
  assert.equal(await page.getByRole('cell', { name: '発送済み' }).count(), count);
  await axe(page);
}

/** 返戻と再送 — noted, and waiting again for the next bundle. */
async function comeBack(page: Page, receipt: string): Promise<void> {
  await openPage(page, '郵送');
  const tabs = page.getByRole('navigation', { name: '郵送の一覧' });
  await tabs.getByText('発送済み').click();
  await page.getByLabel('受付番号').fill(receipt);
  await page.getByRole('button', { name: '探す' }).click();
  await page.getByRole('button', { name: new RegExp(`返戻を記録する.*${receipt}`) }).click();
  await page.getByLabel('あて所に尋ねあたりません').check();
  await axe(page);
  await page.getByRole('button', { name: '返戻を記録する', exact: true }).click();
  await page.getByText('発送した郵便物はありません。').waitFor();
  await tabs.getByText('返戻').click();
  await page.getByRole('button', { name: new RegExp(`再送する.*${receipt}`) }).click();
  await page.getByLabel('送り直す理由').fill('電話で、表札を付けたことを確かめた。');
  await axe(page);
  await page.getByRole('button', { name: '再送する', exact: true }).click();
  await page.getByText('返戻された郵便物はありません。').waitFor();
  await tabs.getByText('発送待ち').click();
  await page.getByRole('row').filter({ hasText: receipt }).getByText('（2回目）').waitFor();
  await axe(page);
}
