/**
 * 申請の補正・取下げ — a clerk asks for one item to be put right; the resident sees that item
 * alone, corrects and signs it again, and it is decided. Another application is withdrawn.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { axe } from './harness/axe.ts';
import { giveCard, pins } from './harness/card-table.ts';
import { openApplication, standsAt, take } from './harness/intake.ts';
import { journey, type Seat } from './harness/journey.ts';
import { arrive, signIn } from './harness/officer.ts';
import {
  beginCopy,
  fillCopy,
  look,
  openTown,
  signAndSend,
  signInByCard,
} from './harness/resident.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk, approver } = townAt(0);
const WRONG = '088-000-000';
const RIGHT = '088-000-0009';
const SENTENCE = '電話番号の桁が足りません。市外局番から書いてください。';

journey('one item is put right, signed again, and the application is decided', async (seat) => {
  const { page } = seat;
  await giveCard({ ...seat, municipalityCode });
  await openTown(seat, municipalityCode);
  await beginCopy(page);
  await signInByCard(page);
  await fillCopy(page, { phone: WRONG, copies: 1 });
  const receipt = await signAndSend(page);

  const desk = await seat.sitDown();
  await signIn(desk.page, clerk);
  await askCorrection(desk, receipt);
  await correct(page);
  await acceptCorrection(desk.page, receipt);

  const decider = await seat.sitDown();
  await signIn(decider.page, approver);
  await refuse(decider.page, receipt);
  await page.reload();
  await page.getByRole('heading', { name: '不服があるとき' }).waitFor();
  await page.getByText(/3か月以内/).waitFor();
  await look(page, 'correct-refused');
});

/** Only what is chosen is asked for; without a sentence it is not. */
async function askCorrection({ page }: Seat, receipt: string): Promise<void> {
  await openApplication(page, receipt);
  await take(page, '形式審査を始める', '形式審査を始める');
  await standsAt(page, '形式審査中');
  const panel = page.getByRole('region', { name: '次にすること' });
  await panel.getByRole('button', { name: '補正を求める' }).click();
  await panel.getByLabel('日中に連絡が取れる電話番号', { exact: true }).check();
  await panel.getByRole('button', { name: '補正を求める' }).click();
  await panel.getByRole('alert').waitFor();
  await axe(page);
  await panel.getByLabel(/「日中に連絡が取れる電話番号」について/).fill(SENTENCE);
  await panel.getByRole('button', { name: '2週間後' }).click();
  await shot(page, 'application-correction');
  await panel.getByRole('button', { name: '補正を求める' }).click();
  await standsAt(page, '補正待ち');
  await page.getByText(SENTENCE).waitFor();
  await axe(page);
}

async function correct(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'この申請の状況を見る' }).click();
  await page.getByText(SENTENCE).waitFor();
  await look(page, 'correct-asked');
  await page.getByRole('link', { name: '示された項目を直す' }).click();
  await arrive(page, '申請の補正');
  await page.getByText(SENTENCE).waitFor();
  const phone = page.getByLabel('日中に連絡が取れる電話番号');
  assert.equal(await phone.inputValue(), WRONG);
  const boxes = page.getByRole('main').getByRole('textbox');
  // The item itself, and the password of the card.
  assert.equal(await boxes.count(), 2, 'nothing but the item asked for may be changed');
  await phone.fill(RIGHT);
  await page.getByText('下書きを保存しました').waitFor();
  await look(page, 'correct-item');
  await page.getByLabel(/署名用の暗証番号/).fill(pins.signature);
  await page.getByRole('button', { name: '直して提出する' }).click();
  await arrive(page, '提出しました');
  await page.getByRole('link', { name: 'この申請の状況を見る' }).click();
  await page
    .getByRole('list', { name: 'これまでの経過' })
    .getByText('補正', { exact: true })
    .waitFor();
}

async function acceptCorrection(page: Page, receipt: string): Promise<void> {
  await openApplication(page, receipt);
  await standsAt(page, '形式審査中');
  await page.getByText(RIGHT).waitFor();
  await page.getByText('署名は、提出された内容のものです。').waitFor();
  await take(page, '実質審査へ進む', '形式審査を終えて進む');
  await standsAt(page, '実質審査中');
}

/** A refusal bears its reasons; how to contest it is added without anybody writing it. */
async function refuse(page: Page, receipt: string): Promise<void> {
  await openApplication(page, receipt);
  await page.getByText('手数料の入金をまだ確かめられません。').waitFor();
  await take(page, '不承認にする', '不承認にする');
  await page.getByRole('alert').waitFor();
  await axe(page);
  await page.getByLabel('不承認の理由').fill('請求できる方であることを確かめられないため（見本）');
  await page.getByRole('button', { name: '不承認にする' }).click();
  await standsAt(page, '不承認');
  await page.getByRole('heading', { name: '教示' }).waitFor();
  await axe(page);
  await shot(page, 'application-refused');
}

journey(
  'a clerk looks at a paper sent along; the resident withdraws, asked once before',
  async (seat) => {
    const { page } = seat;
    await openTown(seat, municipalityCode);
    await beginCopy(page);
    await signInByCard(page);
    const mandate = await page.screenshot();
    await fillCopy(page, { phone: RIGHT, copies: 1, mandate });
    const receipt = await signAndSend(page);
    await seeEvidence(await seat.sitDown(), receipt);
    await page.getByRole('link', { name: 'この申請の状況を見る' }).click();
    await page.getByRole('button', { name: 'この申請を取り下げる' }).click();
    await page.getByText('取り下げると元に戻せません。').waitFor();
    await axe(page);
    await page.getByRole('button', { name: '取り下げる', exact: true }).click();
    await page.getByText('取下げ', { exact: true }).first().waitFor();
    await page.getByText('することはありません。').waitFor();
    assert.equal(await page.getByRole('button', { name: 'この申請を取り下げる' }).count(), 0);
    await look(page, 'correct-withdrawn');
  },
);

/** The picture is shown inside the page, and put away again. */
async function seeEvidence({ page }: Seat, receipt: string): Promise<void> {
  await signIn(page, clerk);
  await openApplication(page, receipt);
  await page.getByRole('button', { name: /^開く.*mandate\.png/ }).click();
  const picture = page.getByRole('img', { name: '添付書類：委任状' });
  await picture.waitFor();
  // A picture that could not be drawn has no width of its own.
  await page.waitForFunction("document.querySelector('main img')?.naturalWidth > 100");
  await axe(page);
  await page.getByRole('button', { name: /^閉じる.*mandate\.png/ }).click();
  await picture.waitFor({ state: 'detached' });
}
