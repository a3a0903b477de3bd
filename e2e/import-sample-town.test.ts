/**
 * 見本の団体 — a fictitious town is set up from the standard file, and every household of the file
 * stands on the screens as the file has it.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 * @spec juki 1.1.8
 * @spec juki 2.2.1
 * @spec juki 3.1
 * @spec juki 3.3
 */
import assert from 'node:assert/strict';

import type { Locator } from 'playwright-core';

import { needing, referenceFile } from '../packages/server/test/harness/reference-file.ts';
import { axe } from './harness/axe.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive } from './harness/officer.ts';
import {
  cell,
  isClosed,
  marksOf,
  readHouseholds,
  type SampleHousehold,
  type SampleRow,
  writtenBirth,
  writtenDay,
} from './harness/sample-file.ts';
import { openSampleTown } from './harness/sample-town.ts';
import { shot } from './harness/shot.ts';
import type { Account } from './harness/small-towns.ts';

type Page = Journey['page'];

const NEW_PASSWORD = 'a-password-of-their-own';
const reference = referenceFile('data/memuro-sample/resident_table.csv');

journey('every household of the standard sample stands on the screens as in the file', story, {
  ...needing(reference),
});

async function story({ page, ownerUrl }: Journey): Promise<void> {
  const households = readHouseholds(reference ?? '');
  const people = households.flatMap(({ rows }) => rows);
  assert.equal(households.length, 11);
  const { clerk, report } = await openSampleTown(ownerUrl, reference ?? '');
  assert.match(report, new RegExp(`${people.length}行`));
  await signInFirst(page, clerk);
  for (const household of households) await seeHousehold(page, household);
  for (const row of people.filter(isPeculiar)) await seeRecord(page, row);
}

/** 初回のサインイン — the first password lasts only until it is changed. */
async function signInFirst(page: Page, clerk: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('団体', { exact: true }).selectOption(clerk.municipalityCode);
  await page.getByLabel('操作者ID').fill(clerk.id);
  await page.getByLabel('パスワード', { exact: true }).fill(clerk.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'パスワードの変更' }).waitFor();
  await page.getByLabel('今のパスワード', { exact: true }).fill(clerk.password);
  await page.getByLabel('新しいパスワード', { exact: true }).fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await arrive(page, '今日の仕事');
}

/** 世帯 — found by a member's name, opened from the record, and compared line by line. */
async function seeHousehold(page: Page, { number, rows }: SampleHousehold): Promise<void> {
  const [first] = rows;
  assert.ok(first);
  await openRecord(page, first);
  await page.getByRole('link', { name: `世帯番号 ${number}` }).click();
  const present = rows.filter((row) => !isClosed(row));
  const closed = rows.filter(isClosed);
  await arrive(page, present[0] ? `${cell(present[0], '氏名')}の世帯` : '世帯');
  if (present.length > 0) assert.deepEqual(await shownMembers(page, '世帯員'), present.map(lineOf));
  else await page.getByText('現在の世帯員はいません。').waitFor();
  if (closed.length > 0) {
    const fold = page.getByText(`消除された世帯員（${closed.length}人）`);
    if (present.length > 0) await fold.click();
    assert.deepEqual(await shownMembers(page, '消除された世帯員'), closed.map(lineOf));
  }
  const address = page.getByRole('definition').first();
  assert.match((await address.textContent()) ?? '', new RegExp(cell(first, '住所_町字')));
  assert.match((await address.textContent()) ?? '', new RegExp(cell(first, '住所_番地号表記')));
  assert.match((await address.textContent()) ?? '', new RegExp(cell(first, '住所_方書')));
  await axe(page);
  await shot(page, `sample-household-${number}`);
}

/** 住民票 — what must be seen at the top of the records that are not as most are. */
async function seeRecord(page: Page, row: SampleRow): Promise<void> {
  await openRecord(page, row);
  const main = page.getByRole('main');
  await main.getByText(writtenBirth(row), { exact: true }).first().waitFor();
  for (const mark of marksOf(row)) await main.getByText(mark, { exact: true }).first().waitFor();
  if (isClosed(row)) {
    const day = writtenDay(cell(row, '消除の異動年月日'));
    const [status = ''] = marksOf(row);
    await main.getByText(`除票です（${day} ${status}）`).waitFor();
  } else if (cell(row, '転出予定年月日') !== '') {
    const day = writtenDay(cell(row, '転出予定年月日'));
    await main.getByText(`転出予定です（${day}転出予定）`).waitFor();
  }
  for (const name of ['氏名_外国人ローマ字', '国籍名等', '転出先住所（確定）_町字']) {
    const value = cell(row, name);
    if (value !== '') await main.getByText(value).first().waitFor();
  }
  await axe(page);
  await shot(page, `sample-record-${cell(row, '宛名番号')}`);
}

/** 検索から開く — by the name as one types it, without the space. */
async function openRecord(page: Page, row: SampleRow): Promise<void> {
  const name = cell(row, '氏名');
  await page.getByRole('textbox', { name: '住民を検索する' }).fill(name.replaceAll(/\s/g, ''));
  await page.keyboard.press('Enter');
  await arrive(page, '住民検索');
  const found = page.locator(`[data-row-link$="${cell(row, '宛名番号')}"]`);
  await found.filter({ hasText: name }).first().click();
  await arrive(page, name);
}

interface MemberLine {
  readonly name: string;
  readonly relationship: string;
  readonly birth: string;
  readonly sex: string;
  readonly number: string;
  readonly marks: readonly string[];
}

async function shownMembers(page: Page, caption: string): Promise<MemberLine[]> {
  const table = page.getByRole('table', { name: caption, exact: true });
  await table.waitFor();
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map(shownMember));
}

/** The name's cell holds the reading, the name with its marks, and the other names. */
async function shownMember(row: Locator): Promise<MemberLine> {
  const naming = row.locator('th > span');
  const marks = await naming.locator('> span:nth-child(2) > span > span').allInnerTexts();
  const names = await naming.locator('> span:nth-child(odd), a').allInnerTexts();
  const texts = await row.locator('td').allInnerTexts();
  const [relationship = '', birth = '', sex = '', number = ''] = texts.map((text) => text.trim());
  return { name: names.join('\n'), relationship, birth, sex, number, marks };
}

/** 1人分の行 — reading, name and the Roman letters of a foreign resident, one below another. */
function lineOf(row: SampleRow): MemberLine {
  const names = ['氏名_フリガナ', '氏名', '氏名_外国人ローマ字'].map((name) => cell(row, name));
  return {
    name: names.filter((name) => name !== '').join('\n'),
    relationship: cell(row, '続柄表記'),
    birth: writtenBirth(row),
    sex: cell(row, '性別表記'),
    number: cell(row, '宛名番号'),
    marks: marksOf(row),
  };
}

/** Dead, moved out, about to move, foreign, or born on a day not known. */
function isPeculiar(row: SampleRow): boolean {
  return marksOf(row).length > 0 || cell(row, '生年月日_不詳フラグ') === '1';
}
