/**
 * 緊急のお知らせ — while a bulk mailing waits, one officer sends an alert on one word; it arrives
 * first, the figures follow on the screen, residents read it, and another officer reviews it. An
 * error in it is put right for exactly those who got it.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { axe } from './harness/axe.ts';
import { journey, type Seat } from './harness/journey.ts';
import { mails, openNoticeDesk } from './harness/notice-office.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk, approver } = townAt(0);
const READERS = Array.from({ length: 48 }, (_, at) => `reader${at}@mail.example.jp`);
const BULK = Array.from({ length: 400 }, (_, at) => `bulk${at}@mail.example.jp`);
const ALERT = '土砂災害警戒情報が出ました';

journey('one officer sends an alert past a waiting bulk mailing', async (seat) => {
  const desk = openNoticeDesk(seat.ownerUrl, municipalityCode);
  try {
    await setTopics(await seat.sitDown());
    await desk.subscribe('disaster', READERS);
    await desk.subscribe('news', BULK);
    const second = await seat.sitDown();
    await composeBulk(await seat.sitDown());
    await approveBulk(seat, second);
    await composeAlert(seat);
    await sendAlert(seat, desk.startSending);
    await readIt(await seat.sitDown());
    await review(second);
    await correct(seat);
  } finally {
    await desk.close();
  }
});

/** 分野の用意 — on the page, as an administrator would. */
async function setTopics({ page }: Seat): Promise<void> {
  await signIn(page, administrator);
  await openPage(page, '分野');
  await arrive(page, 'お知らせの分野');
  for (const [code, title, plain, english] of [
    ['disaster', '防災', 'さいがい', 'Disasters'],
    ['news', '町の広報', 'まちの ニュース', 'Town news'],
  ] as const) {
    await page.getByRole('button', { name: '分野を加える' }).click();
    await page.getByLabel('符号').fill(code);
    await page.getByLabel('分野名', { exact: false }).first().fill(title);
    await page.getByLabel('分野名（やさしい日本語）').fill(plain);
    await page.getByLabel('分野名（英語）').fill(english);
    if (code === 'disaster') await page.getByLabel('災害の分野（緊急で送れる）').check();
    await axe(page);
    await page.getByRole('button', { name: 'この分野を定める' }).click();
    await page.getByRole('row', { name: new RegExp(title) }).waitFor();
  }
  await axe(page);
}

async function composeBulk({ page }: Seat): Promise<void> {
  await signIn(page, clerk);
  await openPage(page, 'お知らせの配信');
  await page.getByRole('link', { name: 'お知らせを作る' }).click();
  await arrive(page, 'お知らせの作成');
  await page.getByRole('button', { name: '作成して承認へ進む' }).click();
  await page.getByRole('alert').waitFor();
  await axe(page);
  await page.getByRole('combobox', { name: /^分野/ }).selectOption('news');
  await page.getByRole('radio', { name: /^一斉/ }).check();
  await page.getByLabel('件名（日本語）').fill('広報12月号を発行しました');
  await page.getByLabel('本文（日本語）').fill('広報12月号を町のホームページに載せました。');
  await page.getByRole('button', { name: '届く人数を確かめる' }).click();
  await page.getByText('届く宛先：400 件').waitFor();
  await page.getByRole('button', { name: '作成して承認へ進む' }).click();
  await arrive(page, 'お知らせの内容');
  await page.getByText('作成者でない人が2人承認すると').waitFor();
}

/** Two people who did not write it; nothing leaves, because the sender is not there yet. */
async function approveBulk({ page }: Seat, second: Seat): Promise<void> {
  await signIn(page, approver);
  await openBulk(page);
  await page.getByRole('button', { name: '承認する', exact: true }).click();
  await page.getByText('あなたは承認しました').waitFor();
  await signIn(second.page, administrator);
  await openBulk(second.page);
  await second.page.getByRole('button', { name: '承認して送信を始める' }).click();
  const dialog = second.page.getByRole('dialog');
  await axe(second.page);
  await dialog.getByRole('button', { name: '送信を始める' }).click();
  await second.page.getByText('引渡し済み 0 / 400 通').waitFor();
  await axe(second.page);
}

async function openBulk(page: Seat['page']): Promise<void> {
  await openPage(page, 'お知らせの配信');
  await page.getByRole('link', { name: '広報12月号を発行しました' }).click();
  await arrive(page, 'お知らせの内容');
}

async function composeAlert({ page }: Seat): Promise<void> {
  await openPage(page, 'お知らせの配信');
  await page.getByRole('link', { name: 'お知らせを作る' }).click();
  await arrive(page, 'お知らせの作成');
  await page.getByRole('combobox', { name: /^分野/ }).selectOption('disaster');
  await page.getByRole('radio', { name: /^緊急/ }).check();
  const texts = {
    '件名（日本語）': ALERT,
    '本文（日本語）':
      '14時30分、町の全域に土砂災害警戒情報が出ました。\n崖の近くの人は、すぐに高い所へ移ってください。',
    '件名（やさしい日本語）': 'あぶないです。にげて ください',
    '本文（やさしい日本語）':
      'やまや がけが くずれるかもしれません。\nすぐに あんぜんな ところへ いって ください。',
    '件名（英語）': 'Landslide warning: move to safety now',
    '本文（英語）': 'A landslide warning covers the whole town.\nMove away from slopes at once.',
  };
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: '届く人数を確かめる' }).click();
  await page.getByText('届く宛先：48 件').waitFor();
  await axe(page);
  await page.getByRole('button', { name: '作成して承認へ進む' }).click();
}

async function sendAlert({ page }: Seat, startSending: () => Promise<void>): Promise<void> {
  await arrive(page, 'お知らせの内容');
  await page.getByText('緊急：一人の承認で、すぐに送信を始めます').waitFor();
  await page.getByRole('button', { name: '承認して送信を始める' }).click();
  await page.getByText('一人で承認する理由を入力してください。').first().waitFor();
  await axe(page);
  await page.getByLabel('一人で承認する理由').fill('土砂災害警戒情報の発表。夜間のため一人で承認');
  await page.getByRole('button', { name: '承認して送信を始める' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送信を始める' }).click();
  await page.getByText('引渡し済み 0 / 48 通').waitFor();
  await startSending();
  await page.getByText('引渡し済み 48 / 48 通').waitFor();
  await page.getByText(/承認から最初の引渡しまで [\d.]+秒/).waitFor();
  await page.getByText('事後確認待ち').waitFor();
  await axe(page);
  await shot(page, 'emergency-notice');
  await arrived();
  await openPage(page, 'お知らせの配信');
  await page.getByText('引渡し済み 400 / 400').waitFor();
  await axe(page);
}

/** The alert was in before half of the bulk was, though that had been waiting longer. */
async function arrived(): Promise<void> {
  const isAlert = ({ to }: { to: string }) => to.startsWith('reader');
  while (mails.length < READERS.length + BULK.length) await wait(50);
  assert.equal(mails.filter(isAlert).length, READERS.length);
  const last = mails.findLastIndex(isAlert);
  assert.ok(last < READERS.length + BULK.length / 2, `the last alert was mail number ${last}`);
  for (const { raw } of mails) assert.match(raw, /^DKIM-Signature:/m);
}

/** 住民の画面 — without signing in, in three languages. */
async function readIt({ page, watch }: Seat): Promise<void> {
  watch.expect(401, /^\/api\/resident-session$/);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/t/${municipalityCode}/notices`);
  await arrive(page, '町からのお知らせ');
  const alert = page.getByRole('article').filter({ hasText: ALERT });
  await alert.getByText('緊急', { exact: true }).waitFor();
  await axe(page);
  await shot(page, 'resident-notices');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Landslide warning: move to safety now' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'やさしい日本語' }).click();
  await page.getByRole('heading', { name: 'あぶないです。にげて ください' }).waitFor();
  await axe(page);
}

/** 事後の確認 — by somebody who neither wrote nor approved it. */
async function review({ page }: Seat): Promise<void> {
  await openPage(page, 'お知らせの配信');
  await page.getByRole('link', { name: ALERT }).click();
  await arrive(page, 'お知らせの内容');
  await page.getByLabel('確認した内容').fill('県の発表文と照合し、届け先が防災の登録者と確かめた');
  await axe(page);
  await page.getByRole('button', { name: '確認を記録する' }).click();
  await page.getByText('事後の確認', { exact: true }).waitFor();
  await page.getByText('事後確認待ち').waitFor({ state: 'detached' });
}

/** 訂正版 — begins with the wrong words, names them, and goes to the same people alone. */
async function correct({ page }: Seat): Promise<void> {
  const before = mails.length;
  await page.getByRole('link', { name: ALERT }).click();
  await arrive(page, 'お知らせの内容');
  await page.getByRole('link', { name: '訂正版を作る' }).click();
  await arrive(page, '訂正版の作成');
  await page.getByText(`「${ALERT}」の訂正版`).waitFor();
  await page
    .getByLabel('本文（日本語）')
    .fill('警戒情報が出たのは、町の北部だけです。南部は対象ではありません。');
  await page.getByRole('button', { name: '届く人数を確かめる' }).click();
  await page.getByText('届く宛先：48 件').waitFor();
  await axe(page);
  await page.getByRole('button', { name: '作成して承認へ進む' }).click();
  await page.getByText('これは訂正版です').waitFor();
  await page.getByLabel('一人で承認する理由').fill('対象の区域を誤って送ったため');
  await page.getByRole('button', { name: '承認して送信を始める' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送信を始める' }).click();
  await page.getByText('引渡し済み 48 / 48 通').waitFor();
  while (mails.length < before + READERS.length) await wait(50);
  const corrected = mails.slice(before).map(({ to }) => to);
  assert.deepEqual(corrected.toSorted(), READERS.toSorted());
}
