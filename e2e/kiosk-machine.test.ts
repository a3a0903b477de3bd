/**
 * コンビニ交付 — a resident gets a certificate from the machine's touch screen; staff stop the
 * service and the very next press is refused in clear words, seconds later; outside the hours too.
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { giveCard, pins } from './harness/card-table.ts';
import { type Journey, journey, type Seat } from './harness/journey.ts';
import { openShop } from './harness/kiosk-shop.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { screen } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { code: municipalityCode, name: townName, approver } = townAt(0);
const touch = { width: 1080, height: 1920 };

journey('a resident gets a certificate, and a stop is met at the next press', async (seat) => {
  const { card, fullName } = await giveCard({ ...seat, municipalityCode });
  const { ownerUrl } = seat;
  const shop = await openShop({ ownerUrl, municipalityCode, townName, card });
  try {
    const office = await seat.sitDown();
    await setHours(office, '0:00', '23:59');
    await seat.page.setViewportSize(touch);
    await seat.page.goto(shop.url);
    await buy(seat, fullName);
    const desk = await seat.sitDown();
    await seeRequest(desk);
    await stopWhileChoosing(seat, desk);
    await meetClosed(seat, office);
  } finally {
    await shop.close();
  }
});

/** 取扱時間 — the journey runs at any hour of the day. */
async function setHours({ page }: Seat, opens: string, closes: string): Promise<void> {
  if (page.url() === 'about:blank') await signIn(page, administrator);
  await openPage(page, 'コンビニ交付');
  await arrive(page, 'コンビニ交付');
  await page.getByRole('button', { name: '取扱時間を変える' }).click();
  await page.getByLabel('開始の時刻').fill(opens);
  await page.getByLabel('終了の時刻').fill(closes);
  await axe(page);
  await page.getByRole('button', { name: '取扱時間を定める' }).click();
  await page.getByText('取扱時間を定めました').waitFor();
  await axe(page);
}

async function toKinds({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: townName }).click();
  await page.getByRole('heading', { name: '暗証番号を入れてください' }).waitFor();
  await page.keyboard.type(pins.authentication);
  await page.getByRole('heading', { name: '証明書を選んでください' }).waitFor();
}

async function toPayment({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: '住民票の写し（個人票）' }).click();
  const people = page.getByRole('heading', { name: 'どなたの証明書ですか' });
  const items = page.getByRole('heading', { name: '載せる事項と部数を選んでください' });
  await people.or(items).waitFor();
  if (await people.isVisible()) {
    await axe(page);
    await page.getByRole('button', { name: '次へ' }).click();
    await items.waitFor();
  }
}

/** 買い物 — looked at on every screen on the way. */
async function buy(seat: Journey, fullName: string): Promise<void> {
  const { page, watch } = seat;
  await page.getByRole('heading', { name: 'マイナンバーカードを置いてください' }).waitFor();
  await page.getByText('模擬', { exact: true }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: townName }).click();
  await page.getByRole('heading', { name: '暗証番号を入れてください' }).waitFor();
  await axe(page);
  watch.expect(403, /^\/inquiries$/);
  for (const digit of '9999') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByText('暗証番号が違います').waitFor();
  await axe(page);
  await page.keyboard.type(pins.authentication);
  await page.getByRole('heading', { name: '証明書を選んでください' }).waitFor();
  await axe(page);
  await toPayment(seat);
  await page.getByRole('checkbox', { name: '世帯主・続柄' }).check();
  await page.getByRole('button', { name: '1部増やす' }).click();
  await page.getByText('2部', { exact: true }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('heading', { name: '内容を確かめてください' }).waitFor();
  await page.getByText(fullName).waitFor();
  await axe(page);
  await screen(page, 'kiosk-machine');
  await page.getByRole('button', { name: 'この内容で支払いへ進む' }).click();
  await page.getByText('手数料 400円').waitFor();
  await axe(page);
  await page.getByRole('button', { name: '硬貨・紙幣を入れる（模擬）' }).click();
  await page.getByRole('heading', { name: '印刷しました' }).waitFor({ timeout: 30_000 });
  assert.equal(await page.getByRole('link', { name: /発行番号/ }).count(), 2);
  await axe(page);
  await page.getByRole('button', { name: '終わる' }).click();
}

async function seeRequest({ page }: Seat): Promise<void> {
  await signIn(page, approver);
  await openPage(page, 'コンビニ交付の請求');
  await arrive(page, 'コンビニ交付の請求');
  await page.getByText('印刷済み 1件・2部　手数料 400円').waitFor();
  await page.getByRole('table', { name: '請求の一覧' }).getByText('模擬').waitFor();
  await axe(page);
}

/** 請求の途中の停止 — somebody has chosen already; the town says no before any money is taken. */
async function stopWhileChoosing(shop: Journey, desk: Seat): Promise<void> {
  await toKinds(shop);
  await toPayment(shop);
  await shop.page.getByRole('button', { name: '次へ' }).click();
  await shop.page.getByRole('button', { name: 'この内容で支払いへ進む' }).click();
  const { page } = desk;
  await openPage(page, 'コンビニ交付');
  await page.getByText('受付中', { exact: true }).waitFor();
  await page.getByRole('button', { name: '停止する・停止を予定する' }).click();
  await page.getByLabel('停止の理由').fill('検査のための停止');
  await axe(page);
  await page.getByRole('button', { name: '今すぐ停止する' }).click();
  await page.getByText('停止を登録しました').waitFor();
  await page.getByText('断っています').waitFor();
  shop.watch.expect(409, /^\/requests$/);
  await shop.page.getByRole('button', { name: '電子マネーをかざす（模擬）' }).click();
  await shop.page.getByText('交付を停止しています。').waitFor();
  await shop.page.getByText('手数料はいただきません').waitFor();
  await axe(shop.page);
  await axe(page);
  await openPage(page, 'コンビニ交付の請求');
  await page.getByText(/停止から最初に断るまで [\d.]+秒/).waitFor();
  await axe(page);
  await openPage(page, 'コンビニ交付');
  await page.getByRole('button', { name: /停止を終える/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停止を終える' }).click();
  await page.getByText('受付中', { exact: true }).waitFor();
}

/** 時間外 — said before a PIN is typed, with the next opening. */
async function meetClosed({ page }: Journey, office: Seat): Promise<void> {
  const isMorning = new Date(Date.now() + 9 * 3_600_000).getUTCHours() < 12;
  await setHours(office, isMorning ? '23:58' : '0:00', isMorning ? '23:59' : '0:01');
  await page.getByRole('button', { name: '終わる' }).click();
  await page.getByRole('button', { name: townName }).click();
  await page.getByRole('heading', { name: '今は証明書を交付していません' }).waitFor();
  await page.getByText(/次の開始は \d+月\d+日/).waitFor();
  await axe(page);
}
