/**
 * 番号発券 — on four screens at once: a machine gives a number, a desk calls it, the display and
 * the telephone follow; whoever does not come goes back; nothing of it knows who anybody is.
 */
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { readPdfText } from '../packages/server/src/platform/printing/index.ts';
import { axe } from './harness/axe.ts';
import { openLine } from './harness/cut-line.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import {
  bookToday,
  rememberTurns,
  setUpQueue,
  storedValues,
  type Tokens,
} from './harness/queue-hall.ts';
import { screen } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk, approver } = townAt(0);
const hall = `/q/${municipalityCode}`;
const tablet = { width: 1280, height: 800 };
const wall = { width: 1920, height: 1080 };
const telephone = { width: 390, height: 844 };

const copies = {
  ...{ title: '住民票・印鑑証明', titleEasy: 'しょうめいしょを もらう', titleEn: 'Certificates' },
  ...{ prefix: 'A', callsMax: 2 },
};
const moves = {
  ...{ title: '転入・転居・転出', titleEasy: 'ひっこし', titleEn: 'Moving' },
  ...{ prefix: 'B', callsMax: 3 },
};
let tokens: Tokens | null = null;

async function devices(seat: Journey): Promise<Tokens> {
  if (tokens) return tokens;
  const { page } = await seat.sitDown();
  await signIn(page, administrator);
  tokens = await setUpQueue(page, [copies, moves]);
  await rememberTurns(seat.ownerUrl, municipalityCode);
  await axe(page);
  return tokens;
}

interface TicketTaken {
  readonly label: string;
  readonly followCode: string;
}

/** 番号を取る — presses the button of a category; ends on the ticket shown. */
async function take(page: Page, category: string): Promise<TicketTaken> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/tickets')),
    page.getByRole('button', { name: category }).click(),
  ]);
  const ticket = (await answer.json()) as TicketTaken;
  await page.getByRole('heading', { name: `あなたの番号 ${ticket.label}` }).waitFor();
  assert.deepEqual(Object.keys(answer.request().postDataJSON()), ['categoryCode']);
  const known = ['id', 'label', 'categoryTitle', 'ahead', 'estimate', 'followCode'];
  assert.deepEqual(Object.keys(ticket), known);
  return ticket;
}

/** 番号札の紙 — one small page with the number, the time and the code, and no button. */
async function checkSlip(page: Page): Promise<void> {
  const pages = await readPdfText(await page.pdf({ preferCSSPageSize: true }));
  assert.equal(pages.length, 1);
  const [text = ''] = pages.map((one) => one.replaceAll(/\s/g, ''));
  for (const words of ['A1', copies.title, '受付時刻', '約4分（±3分）']) {
    assert.ok(text.includes(words), `${words} が番号札にありません: ${text}`);
  }
  assert.ok(!text.includes('終わる'), text);
}

const done = (page: Page) => page.getByRole('button', { name: '終わる' }).click();

async function openDesk(page: Page): Promise<void> {
  await openPage(page, '番号の呼出し');
  await arrive(page, '番号の呼出し');
  await page.getByLabel('窓口の名前').fill('3番窓口');
  await page.getByRole('button', { name: 'この窓口で呼ぶ' }).click();
  await page.getByRole('heading', { name: '待っている番号' }).waitFor();
}

const called = (page: Page) => page.getByLabel('呼出し中の番号');

journey('a number goes from the machine to the desk, seen on wall and telephone', async (seat) => {
  const { machine, display } = await devices(seat);
  const entrance = (await seat.sitDown()).page;
  await entrance.setViewportSize(tablet);
  await entrance.goto(`${hall}/tickets#${machine}`);
  await entrance.getByRole('button', { name: copies.title }).waitFor();
  assert.equal(new URL(entrance.url()).hash, '', 'the token is taken off the address');
  await axe(entrance);
  const taken: TicketTaken[] = [];
  for (let count = 0; count < 4; count += 1) {
    taken.push(await take(entrance, copies.title));
    if (count === 0) {
      await axe(entrance);
      await screen(entrance, 'queue-ticket');
      await checkSlip(entrance);
    }
    await done(entrance);
  }
  await take(entrance, moves.title);
  await done(entrance);
  const [first] = taken;
  assert.ok(first);
  assert.deepEqual(
    taken.map(({ label }) => label),
    ['A1', 'A2', 'A3', 'A4'],
  );
  await entrance.getByText('待っている人　4人').waitFor();
  await entrance
    .getByText(/^約\d+分（±\d+分）$/)
    .first()
    .waitFor();

  const board = (await seat.sitDown()).page;
  await board.setViewportSize(wall);
  await board.goto(`${hall}/display#${display}`);
  await board.getByText('番号が呼ばれるまで、お待ちください。').waitFor();
  await axe(board);

  const phone = (await seat.sitDown()).page;
  await phone.setViewportSize(telephone);
  await phone.goto(`${hall}/follow#${first.followCode}`);
  await phone.getByText('次にお呼びします').waitFor();
  await axe(phone);

  const { page } = seat;
  await signIn(page, clerk);
  await openDesk(page);
  await page.keyboard.press('n');
  await page.getByText('A1を呼びました。').waitFor();
  await called(board).getByText('A1', { exact: true }).waitFor();
  await called(board).getByText('3番窓口').waitFor();
  await board.getByText('番号A1の方、3番窓口へお越しください。').waitFor();
  await phone.getByText('3番窓口へお越しください').waitFor();
  await axe(board);
  await axe(phone);
  await axe(page);
  await page.setViewportSize(tablet);
  await screen(page, 'queue-console');

  // Called as often as is set, A1 does not come: it goes behind the three others by itself.
  await page.keyboard.press('r');
  await page.getByText('A1：もう一度呼びました。').waitFor();
  await page.getByRole('button', { name: /^不在で後ろへ回す/ }).waitFor();
  await page.keyboard.press('r');
  await page.getByText('A1：不在のため、3人後ろへ回しました。').waitFor();
  await phone.getByText('あと3人').waitFor();
  await board.getByText('番号が呼ばれるまで、お待ちください。').waitFor();
  await page.getByRole('row', { name: /A1/ }).getByText('不在で後ろ').waitFor();

  await callAgainstAnother(seat, { board });
  for (const label of ['A3', 'A4', 'A1']) {
    await page.getByRole('button', { name: /^終えて次の番号を呼ぶ/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByText(`${label}を呼びました。`).waitFor();
  }
  await phone.getByText('3番窓口へお越しください').waitFor();
  await page.keyboard.press('d');
  await page.getByText('A1の対応を終えました。').waitFor();
  await phone.getByText('受付は終わりました').waitFor();
  await axe(phone);
});

/** A2 is called here and B1 at another desk; the display shows both. */
async function callAgainstAnother(seat: Journey, { board }: { board: Page }): Promise<void> {
  const { page } = seat;
  await page.getByRole('button', { name: `${copies.title}の次の番号を呼ぶ` }).click();
  await page.getByText('A2を呼びました。').waitFor();
  const other = (await seat.sitDown()).page;
  await signIn(other, approver);
  await openPage(other, '番号の呼出し');
  await other.getByLabel('窓口の名前').fill('5番窓口');
  await other.getByRole('button', { name: 'この窓口で呼ぶ' }).click();
  await other.getByRole('button', { name: `${moves.title}の次の番号を呼ぶ` }).click();
  await other.getByText('B1を呼びました。').waitFor();
  await called(board).getByText('B1', { exact: true }).waitFor();
  await called(board).getByText('A2', { exact: true }).waitFor();
  await axe(board);
  await screen(board, 'queue-display');
  await page.getByRole('heading', { name: 'ほかの窓口' }).waitFor();
  await page.getByText('5番窓口').waitFor();
  await other.getByRole('button', { name: /^別の区分に回す/ }).click();
  await axe(other);
  await other.getByRole('button', { name: 'この区分に回す' }).click();
  await other.getByText('B1を別の区分に回しました。取った順のまま並びます。').waitFor();
  await other.getByRole('row', { name: /B1/ }).getByText(copies.title).waitFor();
  await other.getByRole('button', { name: 'B1の区分を替える' }).click();
  await other.getByRole('button', { name: 'この区分に回す' }).click();
  await other.getByRole('row', { name: /B1/ }).getByText(moves.title).waitFor();
}

journey('a display says that it is cut off, keeps what it knew, and comes back', async (seat) => {
  const { machine, display } = await devices(seat);
  const line = await openLine(seat.address);
  const { page, watch } = await seat.sitDown();
  watch.expectAway();
  await page.setViewportSize(wall);
  await page.goto(`${line.address}${hall}/display#${display}`);
  await page
    .getByText(/^(番号が呼ばれるまで、お待ちください。|→)$/)
    .first()
    .waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload();
  await page
    .getByText(/人待ち/)
    .first()
    .waitFor();

  await line.cut();
  await page
    .getByRole('alert')
    .getByText(/通信が切れています。.*の時点の表示です。/)
    .waitFor();
  await page
    .getByText(/人待ち/)
    .first()
    .waitFor();
  await axe(page);
  // Even started anew while the office is away, it shows what it knew, as old.
  await page.reload();
  await page
    .getByRole('alert')
    .getByText(/の時点の表示です。/)
    .waitFor();
  await page
    .getByText(/人待ち/)
    .first()
    .waitFor();

  await line.mend();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  assert.ok(machine);
});

journey('a booking is made on a telephone, and its six digits get a number', async (seat) => {
  const { machine } = await devices(seat);
  const { page } = await seat.sitDown();
  await signIn(page, administrator);
  await openPage(page, '受付の設定');
  await page.getByRole('button', { name: '予約枠を定める' }).click();
  await page.getByLabel('日※必須', { exact: true }).fill(tomorrow());
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByText('9:00から16:30まで（16回）').waitFor();
  await axe(page);

  const phone = seat.page;
  await phone.setViewportSize(telephone);
  await phone.goto(hall);
  await arrive(phone, '受付の待ち状況');
  await phone.getByText(copies.title).waitFor();
  await axe(phone);
  await phone.getByRole('link', { name: '来る時間を予約する' }).click();
  await phone.getByLabel('ご用件').selectOption({ label: copies.title });
  await phone.getByLabel('来る日').selectOption({ index: 1 });
  await phone.getByLabel('来る時間').selectOption({ label: '9:30　残り2' });
  await axe(phone);
  await phone.getByRole('button', { name: 'この時間で予約する' }).click();
  await arrive(phone, '予約しました');
  await phone.getByText(/^\d{6}$/).waitFor();
  await axe(phone);
  await phone.reload();
  await phone.getByText(/^\d{6}$/).waitFor();
  await phone.getByRole('button', { name: '予約を取り消す' }).click();
  await phone.getByRole('button', { name: '本当に取り消す' }).click();
  await arrive(phone, '予約を取り消しました');

  const digits = await bookToday(seat.ownerUrl, { municipalityCode, prefix: moves.prefix });
  const entrance = (await seat.sitDown()).page;
  await entrance.setViewportSize(tablet);
  await entrance.goto(`${hall}/tickets#${machine}`);
  await entrance.getByRole('button', { name: 'English' }).click();
  await entrance.getByRole('button', { name: moves.titleEn }).waitFor();
  await axe(entrance);
  await entrance.getByRole('button', { name: 'やさしい日本語' }).click();
  await entrance.getByRole('button', { name: moves.titleEasy }).waitFor();
  await axe(entrance);
  await entrance.getByRole('button', { name: '日本語', exact: true }).click();
  await entrance.getByRole('button', { name: /^予約した方/ }).click();
  await axe(entrance);
  for (const digit of digits) {
    await entrance.getByRole('button', { name: digit, exact: true }).click();
  }
  await entrance.getByRole('button', { name: '番号を取る' }).click();
  await entrance.getByRole('heading', { name: /^あなたの番号 B/ }).waitFor();
});

journey('the day is closed, its figures stay, and nothing kept says who came', async (seat) => {
  const { machine } = await devices(seat);
  const { page } = seat;
  await signIn(page, approver);
  await openDesk(page);
  await page.getByRole('button', { name: '今日の受付を締める' }).click();
  await axe(page);
  await page.getByRole('button', { name: '締める', exact: true }).click();
  await page.getByText('今日の受付は締めました').waitFor();
  await openPage(page, '受付の統計');
  await arrive(page, '受付の統計');
  await page.getByRole('rowheader', { name: copies.title }).first().waitFor();
  await axe(page);

  const entrance = (await seat.sitDown()).page;
  await entrance.goto(`${hall}/tickets#${machine}`);
  await entrance.getByText('今日の受付は終わりました').waitFor();
  await axe(entrance);

  const staff = [clerk.name, approver.name, administrator.name];
  const harmless = /(Hash|\.(id|ticketId|municipalityCode|staffId|statistics))$/;
  for (const [column, value] of await storedValues(seat.ownerUrl)) {
    assert.ok(!staff.some((name) => value.includes(name)), column);
    if (harmless.test(column)) continue;
    assert.match(value, allowed, `${column}: ${value}`);
  }
});

/** Numbers, times, yes and no, codes of categories, desks, and the names of categories. */
const allowed = new RegExp(
  [
    /^\d{1,6}$/,
    /^[A-Z]?\d{1,4}$/,
    /^[A-Z]$/,
    /^\d{4}-\d\d-\d\d([ T][\d:.]+\+\d\d:\d\d)?$/,
    /^(true|false)$/,
    /^[0-9a-f]{8}$/,
    /^\d番窓口$/,
    /^of the journey( \w+)?$/,
    /^[a-z-]{4,14}$/,
    /^(1階入口|1階待合)$/,
  ]
    .map(({ source }) => source)
    .concat([copies, moves].flatMap((one) => [one.title, one.titleEasy, one.titleEn]))
    .join('|'),
);

/** As 8 digits of the western calendar, in Japan. */
function tomorrow(): string {
  const at = new Date(Date.now() + 33 * 3_600_000);
  return at.toISOString().slice(0, 10).replaceAll('-', '');
}
