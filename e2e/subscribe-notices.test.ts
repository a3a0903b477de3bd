/**
 * お知らせの登録 — a guest chooses topics on a telephone, confirms from the mail and stops with one
 * click; a resident with a card sees what they get, chooses anew and stops.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';

import { axe } from './harness/axe.ts';
import { giveCard, pins } from './harness/card-table.ts';
import { type Journey, journey } from './harness/journey.ts';
import { codeIn, mails, openNoticeDesk, pathOf } from './harness/notice-office.ts';
import { arrive } from './harness/officer.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode } = townAt(0);
const narrow = { width: 390, height: 844 };
const GUEST = 'guest@mail.example.jp';
const OWN = 'own@mail.example.jp';

async function mailTo(address: string, count: number) {
  const found = () => mails.filter(({ to }) => to === address);
  while (found().length < count) await wait(50);
  return simpleParser(found()[count - 1]?.raw ?? '');
}

async function open({ page, watch }: Journey, path: string): Promise<void> {
  watch.expect(401, /^\/api\/resident-session$/);
  await page.setViewportSize(narrow);
  await page.goto(`/t/${municipalityCode}${path}`);
}

journey('a guest registers, confirms from the mail and stops with one click', async (seat) => {
  const { page } = seat;
  const desk = openNoticeDesk(seat.ownerUrl, municipalityCode);
  try {
    await desk.setTopics(['disaster', 'news']);
    await desk.startSending();
    await open(seat, '');
    await page
      .getByRole('navigation', { name: '主な案内' })
      .getByRole('link', { name: '町からのお知らせ' })
      .click();
    await arrive(page, '町からのお知らせ');
    await page.getByRole('link', { name: '登録を始める' }).click();
    await arrive(page, 'お知らせを受け取る');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByRole('alert').waitFor();
    await axe(page);
    await page
      .getByRole('checkbox', { name: /みほん|見本の分野/ })
      .last()
      .check();
    await page.getByLabel('メールアドレス').fill(GUEST);
    await page.getByRole('checkbox', { name: /夜9時から/ }).uncheck();
    await axe(page);
    await page.getByRole('button', { name: '登録する' }).click();
    await confirm(seat);
    await desk.send('news');
    const { text = '' } = await mailTo(GUEST, 2);
    await stop(seat, /https:\/\/town\.example\.jp\/api\S+/.exec(text)?.[0] ?? '');
    await desk.subscribe('news', ['another@mail.example.jp']);
    await desk.send('news');
    await mailTo('another@mail.example.jp', 1);
    assert.equal(mails.filter(({ to }) => to === GUEST).length, 2, 'nothing more comes');
  } finally {
    await desk.close();
  }
});

/** 登録の確認 — a wrong code is answered; the link of the mail brings the right one along. */
async function confirm({ page }: Journey): Promise<void> {
  await arrive(page, '登録の確認');
  const { text = '' } = await mailTo(GUEST, 1);
  const code = codeIn(mails.find(({ to }) => to === GUEST)?.raw ?? '');
  await page.getByLabel(/確認番号/).fill(code === '00000000' ? '11111111' : '00000000');
  await page.getByRole('button', { name: '登録を終える' }).click();
  await page.getByText('番号が違います。あと4回入力できます。').waitFor();
  await axe(page);
  const link = /https:\/\/town\.example\.jp\/t\/\S+/.exec(text)?.[0] ?? '';
  await page.goto(pathOf(link));
  await page.reload();
  await page.getByText('メールから開きました').waitFor();
  await axe(page);
  await page.getByRole('button', { name: '登録を終える' }).click();
  await arrive(page, '登録しました');
  await axe(page);
}

/** 一度で停止 — the page of the mail works without scripts, and opening it stops nothing. */
async function stop({ page }: Journey, link: string): Promise<void> {
  await page.goto(pathOf(link));
  await arrive(page, 'お知らせの停止');
  await axe(page);
  await page.getByRole('button', { name: /このお知らせを停止する/ }).click();
  await arrive(page, 'お知らせを停止しました');
  await axe(page);
  await page.getByRole('link', { name: /お知らせの登録と一覧/ }).click();
  await arrive(page, '町からのお知らせ');
}

journey('a resident with a card sees, changes and stops what they get', async (seat) => {
  const { page } = seat;
  const desk = openNoticeDesk(seat.ownerUrl, municipalityCode);
  try {
    await desk.setTopics(['disaster', 'news']);
    await desk.startSending();
    await giveCard({ ...seat, municipalityCode });
    await open(seat, '/sign-in?back=notices');
    await page.getByLabel(/利用者証明用の暗証番号/).fill(pins.authentication);
    await page.getByRole('button', { name: 'カードでサインインする' }).click();
    await arrive(page, '町からのお知らせ');
    await page.getByText('カードで登録したものはありません。').waitFor();
    await page.getByRole('link', { name: '登録を始める' }).click();
    await arrive(page, 'お知らせを受け取る');
    await page
      .getByRole('checkbox', { name: /見本の分野/ })
      .first()
      .check();
    await page.getByLabel('メールアドレス').fill(OWN);
    await page.getByRole('button', { name: '登録する' }).click();
    await arrive(page, '登録の確認');
    await mailTo(OWN, 1);
    await page
      .getByLabel(/確認番号/)
      .fill(codeIn(mails.findLast(({ to }) => to === OWN)?.raw ?? ''));
    await page.getByRole('button', { name: '登録を終える' }).click();
    await arrive(page, '登録しました');
    await page.getByRole('link', { name: 'お知らせの一覧へ' }).click();
    await changeAndStop(seat);
  } finally {
    await desk.close();
  }
});

async function changeAndStop({ page }: Journey): Promise<void> {
  await page.getByRole('heading', { name: 'o•••@mail.example.jp' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: '分野を選び直す' }).click();
  const boxes = page.getByRole('checkbox', { name: /見本の分野/ });
  await boxes.first().uncheck();
  await page.getByText('受け取りたい分野を一つ以上選んでください。').waitFor();
  await boxes.last().check();
  await axe(page);
  await page.getByRole('button', { name: 'この分野にする' }).click();
  await page.getByText('分野を変えました').waitFor();
  await page.getByRole('button', { name: 'この登録をやめる' }).click();
  await page.getByRole('button', { name: 'やめる', exact: true }).click();
  await page.getByText('登録をやめました').waitFor();
  await page.getByText('止まっています').waitFor();
  await axe(page);
}
