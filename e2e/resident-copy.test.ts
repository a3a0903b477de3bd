/**
 * 住民画面 — a resident finds the copy of the resident record on a telephone, signs in by a
 * simulated card, fills in, checks, signs and sends it in.
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { giveCard, pins } from './harness/card-table.ts';
import { type Journey, journey } from './harness/journey.ts';
import { heading, press } from './harness/keyboard.ts';
import { arrive } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, name: town } = townAt(0);
const narrow = { width: 390, height: 844 };

/** 住民の席 — a telephone at the town's first page; nobody is signed in yet. */
async function open({ page, watch }: Journey): Promise<void> {
  watch.expect(401, /^\/api\/resident-session$/);
  await page.setViewportSize(narrow);
  await page.goto(`/t/${municipalityCode}`);
  await arrive(page, 'どのような手続ですか');
  await page.getByText(town).first().waitFor();
}

journey('a resident applies for a copy of the resident record on a telephone', async (seat) => {
  const { page } = seat;
  const holder = await giveCard({ ...seat, municipalityCode });
  await open(seat);
  await page.getByRole('heading', { name: '来庁せずにできる手続' }).waitFor();
  await page.getByRole('link', { name: '住民票の写しの交付請求' }).waitFor();
  await look(seat, 'resident-home');

  await page.getByRole('searchbox', { name: '手続を探す' }).fill('じゅうみんひょう');
  await page.keyboard.press('Enter');
  await arrive(page, '手続を探す');
  await page.getByText(/件の手続があります/).waitFor();
  await look(seat, 'resident-procedures');
  await page.getByRole('link', { name: '住民票の写しの交付請求' }).click();
  await arrive(page, '住民票の写しの交付請求');
  await page.getByText('0回（来庁は要りません）').waitFor();
  await look(seat, 'resident-procedure');

  await page.getByRole('link', { name: 'この手続を始める' }).click();
  await arrive(page, '本人の確認');
  await page.getByText('これは試験用のカードです').waitFor();
  await look(seat, 'resident-sign-in');
  await page.getByLabel(/利用者証明用の暗証番号/).fill('9999');
  seat.watch.expect(422, /^\/api\/simulator\/cards\/0\/prove$/);
  await page.getByRole('button', { name: 'カードでサインインする' }).click();
  await page.getByText('暗証番号が違います').waitFor();
  await page.getByLabel(/利用者証明用の暗証番号/).fill(pins.authentication);
  await page.getByRole('button', { name: 'カードでサインインする' }).click();

  await fillIn(seat, holder.fullName);
  await page.getByLabel('署名', { exact: false }).first().check();
  await look(seat, 'resident-check');
  await page.getByLabel(/署名用の暗証番号/).fill(pins.signature);
  await page.getByRole('button', { name: 'カードで署名して提出する' }).click();
  await arrive(page, '提出しました');
  const receipt = await page.getByText(/^\d{4}-\d{7}-\d$/).textContent();
  assert.ok(receipt);
  await look(seat, 'resident-done');

  await page.getByRole('link', { name: 'この申請の状況を見る' }).click();
  await page.getByText(receipt).first().waitFor();
  await page.getByRole('list', { name: 'これまでの経過' }).getByText('提出').waitFor();
  await look(seat, 'resident-application');
  await page
    .getByRole('navigation', { name: '主な案内' })
    .getByRole('link', { name: '申請の状況' })
    .click();
  await arrive(page, '申請の状況');
  await page.getByText(receipt).waitFor();
  await look(seat, 'resident-applications');
});

journey('a page is read in three languages and at twice the size', async (seat) => {
  const { page } = seat;
  await open(seat);
  for (const [language, title] of [
    ['やさしい日本語', 'なにを しますか'],
    ['English', 'What would you like to do?'],
  ] as const) {
    await page.getByRole('button', { name: language }).click();
    await arrive(page, title);
    await axe(page);
  }
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await shot(page, 'resident-home-english');
  await page.setViewportSize(narrow);
  for (const path of ['', '/procedures', '/procedures/resident-record-copy', '/help']) {
    await page.goto(`/t/${municipalityCode}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(`(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    })()`);
    assert.ok(Number(overflow) <= 0, `${path} is ${overflow} px too wide at 200 %`);
  }
});

journey('a resident gets by keyboard alone to the desk that can be called', async (seat) => {
  const { page } = seat;
  await open(seat);
  await press(page, '人に相談する');
  await heading(page, '人に相談する');
  await page.getByRole('link', { name: '088-000-0000' }).first().waitFor();
  await axe(page);
  await shot(page, 'resident-help');
});

/** 記入 — who applies stands there already; what is wanted is chosen. */
async function fillIn(seat: Journey, fullName: string): Promise<void> {
  const { page } = seat;
  await arrive(page, '届出をする方');
  await page.getByLabel('氏名').first().waitFor();
  assert.equal(await page.getByLabel('氏名').first().inputValue(), fullName);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('alert').waitFor();
  await look(seat, 'resident-problems');
  await page.getByLabel('日中に連絡が取れる電話番号').fill('０８８-０００-０００１');
  await page.getByText('下書きを保存しました').waitFor();
  await writeOffline(seat);
  await look(seat, 'resident-fill');
  await page.getByRole('button', { name: '次へ進む' }).click();

  await arrive(page, '必要な証明');
  await page.getByLabel('世帯全員').check();
  for (const item of ['世帯主・続柄の記載', '本籍・筆頭者の記載', '個人番号の記載']) {
    await page.getByRole('group', { name: item }).getByLabel('記載しない').check();
  }
  await page.getByLabel('部数').fill('１');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await arrive(page, '回答の確認');
  await page.getByText('まだ提出していません').waitFor();
}

/** 通信のない記入 — what is written stays here, and goes out when the network is back. */
async function writeOffline({ page, watch }: Journey): Promise<void> {
  watch.expectAway();
  await page.context().setOffline(true);
  await page.getByText('今は通信できません').waitFor();
  await page.getByLabel('本人', { exact: true }).check();
  await page.getByText('この端末に保存しました').waitFor();
  const kept = () =>
    page.evaluate("Object.keys(localStorage).filter((key) => key.includes('draft'))");
  assert.equal(((await kept()) as string[]).length, 1);
  await page.context().setOffline(false);
  await page.getByText('下書きを保存しました').waitFor();
  assert.deepEqual(await kept(), [], 'nothing stays on the device once the server has it');
}

/** Looked at in both widths, and by the rules of usability. */
async function look({ page }: Pick<Journey, 'page'>, name: string): Promise<void> {
  await axe(page);
  await shot(page, name);
  await page.setViewportSize(narrow);
}
