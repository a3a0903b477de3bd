/** 待合の道具 — sets a queue up through the office's own screens, and knows what it stores. */
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { connect } from '../../packages/server/src/platform/database/index.ts';
import { arrive, openPage } from './officer.ts';

export interface Tokens {
  readonly machine: string;
  readonly display: string;
}

export interface NewCategory {
  readonly title: string;
  readonly titleEasy: string;
  readonly titleEn: string;
  readonly prefix: string;
  readonly callsMax: number;
}

/** 受付を設ける — categories and two machines, as an administrator does it. */
export async function setUpQueue(page: Page, categories: readonly NewCategory[]): Promise<Tokens> {
  await openPage(page, '受付の設定');
  await arrive(page, '受付の設定');
  for (const category of categories) await addCategory(page, category);
  return {
    machine: await addDevice(page, '発券機', '1階入口'),
    display: await addDevice(page, '表示', '1階待合'),
  };
}

async function addCategory(page: Page, category: NewCategory): Promise<void> {
  await page.getByRole('button', { name: '区分を追加する' }).click();
  await page.getByLabel('名称※必須').fill(category.title);
  await page.getByLabel('番号の頭文字').fill(category.prefix);
  await page.getByLabel('やさしい日本語の名称').fill(category.titleEasy);
  await page.getByLabel('英語の名称').fill(category.titleEn);
  await page.getByLabel('後ろへ回すまでに呼ぶ回数').fill(String(category.callsMax));
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByRole('rowheader', { name: category.title }).waitFor();
}

async function addDevice(page: Page, kind: string, title: string): Promise<string> {
  await page.getByRole('button', { name: '機器を登録する' }).click();
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel('名称※必須').fill(title);
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByRole('heading', { name: `「${title}」を登録しました` }).waitFor();
  const token = await page.locator('code').textContent();
  assert.match(token ?? '', /^[A-Za-z0-9_-]{22}$/);
  await page.getByRole('button', { name: '設定を終えた' }).click();
  return token ?? '';
}

/** 昨日の番号 — six turns of some minutes in each category, from which waits are estimated. */
export async function rememberTurns(ownerUrl: string, municipalityCode: string): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    await owner`insert into queue.ticket (municipality_code, id, day, category_code, label, status,
        order_at, issued_at, call_count, demotions, first_called_at, called_at, ended_at, desk,
        is_booked, expected_minutes, error_minutes, follow_hash)
      select municipality_code, gen_random_uuid(), day, code, prefix || turn, 'done', issued,
        issued, 1, 0, called, called, called + interval '3 minutes', '1番窓口', false,
        turn * 4 + 3, 5, 'of the journey ' || prefix || turn
      from queue.category, generate_series(1, 6) as turn,
        lateral (select (now() at time zone 'Asia/Tokyo')::date - 1 as day) as yesterday,
        lateral (select day + interval '9 hours' as issued,
          day + interval '9 hours' + turn * interval '4 minutes' as called) as times
      where municipality_code = ${municipalityCode}`;
  } finally {
    await owner.end();
  }
}

/** 今日の予約 — one whose time has just come, as it would have been booked before. */
export async function bookToday(
  ownerUrl: string,
  { municipalityCode, prefix }: { readonly municipalityCode: string; readonly prefix: string },
): Promise<string> {
  const owner = connect(ownerUrl, { connections: 1 });
  const arrivalNumber = '004217';
  try {
    await owner`insert into queue.slot (municipality_code, category_code, starts_at, capacity)
      select municipality_code, code, date_trunc('minute', now()), 1 from queue.category
      where municipality_code = ${municipalityCode} and prefix = ${prefix}`;
    await owner`insert into queue.booking (municipality_code, id, category_code, starts_at, day,
        arrival_number, code_hash, status)
      select municipality_code, gen_random_uuid(), category_code, starts_at,
        (starts_at at time zone 'Asia/Tokyo')::date, ${arrivalNumber}, 'of the journey', 'booked'
      from queue.slot where municipality_code = ${municipalityCode} and capacity = 1`;
    return arrivalNumber;
  } finally {
    await owner.end();
  }
}

/** 保存されたもの — every value of every table of the queue, as text, with its column. */
export async function storedValues(ownerUrl: string): Promise<[column: string, value: string][]> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    const tables = await owner<{ tableName: string }[]>`
      select table_name from information_schema.tables where table_schema = 'queue'`;
    const found: [string, string][] = [];
    for (const { tableName } of tables) {
      const rows = await owner<{ row: Record<string, unknown> }[]>`
        select to_jsonb(t) as row from ${owner(`queue.${tableName}`)} t`;
      for (const { row } of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (value !== null) found.push([`${tableName}.${column}`, String(value)]);
        }
      }
    }
    return found;
  } finally {
    await owner.end();
  }
}
