/**
 * オンラインの証明書 — a resident finds, fills in, signs and pays on a telephone; a clerk reviews
 * and an approver approves at their desks; the signed file arrives, and whoever holds it can
 * check it.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

import { verifySignedPdf } from '../packages/server/src/demo/verify-signed-pdf.ts';
import { connect } from '../packages/server/src/platform/database/index.ts';
import { readPdfText } from '../packages/server/src/platform/printing/index.ts';
import { axe } from './harness/axe.ts';
import { type CardHolder, giveCard } from './harness/card-table.ts';
import { paymentUrl } from './harness/electronic-office.ts';
import { openApplication, standsAt, take } from './harness/intake.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import {
  beginCopy,
  fillCopy,
  look,
  narrow,
  openTown,
  signAndSend,
  signInByCard,
} from './harness/resident.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, name: townName, clerk, approver } = townAt(0);
let holder: CardHolder | null = null;

/** 住民の席 — a telephone at the town's first page; the card is given once. */
async function open(seat: Journey): Promise<CardHolder> {
  holder ??= await giveCard({ ...seat, municipalityCode });
  await openTown(seat, municipalityCode);
  return holder;
}

journey(
  'a resident gets a signed copy on a telephone, and whoever holds it can check it',
  async (seat) => {
    const { page } = seat;
    const { fullName } = await open(seat);
    const receipt = await apply(page);
    await pay(page);
    await review(seat, receipt, fullName);
    await approve(seat, receipt);

    await page.getByRole('button', { name: 'もう一度確かめる' }).click();
    await page.getByRole('button', { name: '証明書を受け取る（2通目）' }).waitFor();
    await look(page, 'online-receive');
    const [first, second] = [await receive(page, 1), await receive(page, 2)];
    await page.getByText('証明書を保存しました').waitFor();
    await page.getByText('交付・通知済み').first().waitFor();
    await checkFiles([first, second], fullName);
    await checkOnline(seat, first);

    await page.getByRole('button', { name: '終える' }).click();
    await arrive(page, 'どのような手続ですか');
    assert.equal(await page.getByText('カードで利用しています').count(), 0);
    const kept = await page.evaluate('Object.keys(localStorage).join()');
    assert.ok(!String(kept).includes('draft'), 'nothing that was written stays on the device');
  },
);

/** The fee stands on the page of the procedure, and again before anything is signed. */
async function apply(page: Page): Promise<string> {
  await page.getByRole('link', { name: '住民票の写しの交付請求' }).click();
  await page.getByText('1通 300円').waitFor();
  await look(page, 'online-procedure');
  await page.getByRole('link', { name: 'この手続を始める' }).click();
  await signInByCard(page);
  await fillCopy(page, { phone: '088-000-0001', copies: 2 });
  await page.getByText('600円（300円 × 2通）').waitFor();
  await look(page, 'online-check');
  return signAndSend(page);
}

async function pay(page: Page): Promise<void> {
  await page.getByRole('link', { name: '手数料を支払う' }).click();
  await arrive(page, '手数料の支払い');
  await page.getByRole('link', { name: '支払いの画面へ進む' }).waitFor();
  await look(page, 'online-pay');
  await page.getByRole('link', { name: '支払いの画面へ進む' }).click();
  await page.waitForURL(`${paymentUrl}/**`);
  await page.getByText('これは検査・研修用の画面です').waitFor();
  await page.getByText('600円', { exact: true }).waitFor();
  await page.getByRole('button', { name: '支払う（模擬）' }).click();
  await page.getByRole('link', { name: '申請の画面に戻る' }).click();
  await arrive(page, '手数料の支払い');
  await settled(page);
  await look(page, 'online-paid');
  await page.getByRole('link', { name: '申請の状況を見る' }).click();
  await page.getByText('役場で確かめています').waitFor();
  await look(page, 'online-wait');
}

/** The provider's notice may come a moment later than the payer: then one asks again. */
async function settled(page: Page): Promise<void> {
  const paid = page.getByText('入金を確かめました');
  const again = page.getByRole('button', { name: '支払いを確かめる' });
  while (!(await paid.isVisible())) {
    await paid.or(again).first().waitFor();
    if (await again.isVisible()) await again.click();
    await page.waitForLoadState('networkidle');
  }
}

async function review({ sitDown }: Journey, receipt: string, fullName: string): Promise<void> {
  const { page } = await sitDown();
  await signIn(page, clerk);
  await openPage(page, '申請の受付');
  const row = page.getByRole('row').filter({ hasText: receipt });
  await row.getByText(fullName).waitFor();
  await row.getByText('入金済み').waitFor();
  await axe(page);
  await shot(page, 'application-intake');
  await openApplication(page, receipt);
  await page.getByText('台帳との相違はありません').waitFor();
  await page.getByText('署名は、提出された内容のものです。').waitFor();
  await axe(page);
  await shot(page, 'application-review');
  const panel = page.getByRole('region', { name: '次にすること' });
  await panel.getByRole('button', { name: '形式審査を始める' }).click();
  await panel.getByLabel('処理の期限').fill('令和99年1月1日');
  await axe(page);
  await panel.getByRole('button', { name: '形式審査を始める' }).click();
  await standsAt(page, '形式審査中');
  await take(page, '実質審査へ進む', '形式審査を終えて進む');
  await standsAt(page, '実質審査中');
  await page.getByText('決裁者の決定を待っています。').waitFor();
  assert.equal(await panel.getByRole('button', { name: '承認する' }).count(), 0);
}

async function approve({ sitDown }: Journey, receipt: string): Promise<void> {
  const { page } = await sitDown();
  await signIn(page, approver);
  await openApplication(page, receipt);
  await page.getByRole('button', { name: '承認する' }).click();
  await axe(page);
  await shot(page, 'application-approve');
  await page.getByRole('button', { name: '承認する' }).click();
  await standsAt(page, '承認');
  await page.getByText('申請した方が、電子交付の証明書を受け取るのを待っています。').waitFor();
  await axe(page);
}

async function receive(page: Page, at: number): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `証明書を受け取る（${at}通目）` }).click(),
  ]);
  return file.path();
}

async function checkFiles(files: readonly string[], fullName: string): Promise<void> {
  for (const file of files) {
    const pdf = await readFile(file);
    await verifySignedPdf(pdf);
    const text = (await readPdfText(pdf)).join('').replaceAll(/\s/g, '');
    assert.ok(text.includes(fullName.replaceAll(/\s/g, '')), 'the copy is of the applicant');
  }
  const codes = await Promise.all(files.map(codeOf));
  assert.equal(new Set(codes).size, files.length, 'every copy has a number of its own');
}

async function codeOf(file: string): Promise<string> {
  const text = (await readPdfText(await readFile(file))).join('\n');
  return /(\d{6}(?:-[0-9A-Z]{4}){4})/.exec(text)?.[1] ?? '';
}

/** Whoever holds it needs no sign-in: another device checks the number, and the file. */
async function checkOnline({ sitDown }: Journey, file: string): Promise<void> {
  const { page, watch } = await sitDown();
  watch.expect(401, /^\/api\/resident-session$/);
  watch.expect(404, /^\/api\/certificates\/verify\//);
  await page.setViewportSize(narrow);
  const code = await codeOf(file);
  await page.goto(`/t/${municipalityCode}/verify?code=${code}`);
  await page.getByText('この町が交付した証明書です（有効）').waitFor();
  await page.getByText(townName).first().waitFor();
  await look(page, 'online-verify');

  await page.getByLabel(/検証番号/).fill('');
  await page.getByRole('button', { name: '確かめる', exact: true }).click();
  await page.getByText('検証番号を、証明書に書かれているとおりに入力してください。').waitFor();
  await page.getByLabel(/検証番号/).fill(code.toLowerCase());
  await page.getByLabel(/PDFファイルも確かめる/).setInputFiles(file);
  await page.getByRole('button', { name: '確かめる', exact: true }).click();
  await page.getByText('ファイルは、交付したものと同じです。').waitFor();
  const spoiled = Buffer.concat([await readFile(file), Buffer.from(' ')]);
  await page
    .getByLabel(/PDFファイルも確かめる/)
    .setInputFiles({ name: 'copy.pdf', mimeType: 'application/pdf', buffer: spoiled });
  await page.getByRole('button', { name: '確かめる', exact: true }).click();
  await page.getByText('ファイルは、交付したものと違います。').waitFor();
  await page.getByLabel(/検証番号/).fill(`${code.slice(0, 6)}${'0'.repeat(16)}`);
  await page.getByRole('button', { name: '確かめる', exact: true }).click();
  await page.getByText('この番号の証明書は見つかりません').waitFor();
  await axe(page);
}

journey('a draft changed on another device is shown, and somebody chooses', async (seat) => {
  const { page, watch } = seat;
  await open(seat);
  await beginCopy(page);
  await signInByCard(page);
  await arrive(page, '届出をする方');
  await page.getByLabel('日中に連絡が取れる電話番号').fill('088-000-0001');
  await page.getByText('下書きを保存しました').waitFor();

  const other = await seat.sitDown();
  await openTown(other, municipalityCode);
  await other.page.getByRole('link', { name: '申請の状況' }).first().click();
  await other.page.getByRole('link', { name: 'サインイン' }).click();
  await signInByCard(other.page);
  await arrive(other.page, '申請の状況');
  await other.page.getByRole('link', { name: '住民票の写しの交付請求' }).first().click();
  await arrive(other.page, '届出をする方');
  const phone = other.page.getByLabel('日中に連絡が取れる電話番号');
  assert.equal(await phone.inputValue(), '088-000-0001');
  await phone.fill('088-000-0002');
  await other.page.getByText('下書きを保存しました').waitFor();

  watch.expect(409, /^\/api\/application\/own-applications\//);
  await page.getByLabel('日中に連絡が取れる電話番号').fill('088-000-0003');
  const alert = page.getByRole('alert').filter({ hasText: 'ほかの端末でも' });
  await alert.getByText('088-000-0003').waitFor();
  await alert.getByText('088-000-0002').waitFor();
  await look(page, 'online-conflict');
  await alert.getByRole('button', { name: 'この端末の内容を使う' }).click();
  await page.getByText('下書きを保存しました').waitFor();

  other.watch.expect(409, /^\/api\/application\/own-applications\//);
  await phone.fill('088-000-0004');
  await other.page.getByRole('button', { name: 'ほかの端末の内容を使う' }).click();
  await arrive(other.page, '届出をする方');
  assert.equal(await phone.inputValue(), '088-000-0003');
});

journey('where the town has set no fee, a resident is told whom to call', async (seat) => {
  const { page, ownerUrl } = seat;
  await open(seat);
  await setFee(ownerUrl, null);
  await page.getByRole('link', { name: '住民票の写しの交付請求' }).click();
  await page.getByText('まだ決まっていません。役場に電話で聞いてください。').waitFor();
  await page
    .getByRole('link', { name: '新しく始める' })
    .or(page.getByRole('link', { name: 'この手続を始める' }))
    .click();
  await signInByCard(page);
  await fillCopy(page, { phone: '088-000-0001', copies: 1 });
  const notice = page.getByRole('status').filter({ hasText: '今はオンラインで提出できません' });
  await notice.getByRole('link', { name: /^電話 / }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'カードで署名して提出する' }).count(), 0);
  await look(page, 'online-no-fee');
  await setFee(ownerUrl, 300);
});

/** 手数料の改め — from today on, as the town's administrator would set it. */
async function setFee(ownerUrl: string, amountYen: number | null): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
        valid_from, legal_basis, recorded_at, staff_id)
      values (${municipalityCode}, ${crypto.randomUUID()}, 'household', null, ${amountYen},
        '2020-05-01', '手数料条例', now(), 'journey')`;
  } finally {
    await owner.end();
  }
}
