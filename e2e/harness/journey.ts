/** 道のり — a journey of an officer through the screens, as a test of node's own runner. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { findChromium, NO_BROWSER, openBrowser } from './browser.ts';
import { type Office, openOffice } from './office.ts';
import { type Watch, watchPage } from './watch-page.ts';

export interface Seat {
  readonly page: Page;
  readonly watch: Watch;
}

export interface Journey extends Seat, Office {
  /** もう一人の席 — a browser of its own, for another member of staff. */
  sitDown(): Promise<Seat>;
}

const OUTPUT = path.resolve(import.meta.dirname, '../output');
const STEP_MILLISECONDS_MAX = 10_000;
const chromium = findChromium();
const opened = chromium === null ? null : await openAll(chromium);

/** 道のりの条件 — a sentence that says why it is left out, as `needing` gives it. */
export interface JourneyOptions {
  readonly skip?: string | false;
}

/** Without Chromium it is left out, and says so; every complaint of a page fails it. */
export function journey(
  name: string,
  run: (journey: Journey) => Promise<void>,
  { skip = false }: JourneyOptions = {},
): void {
  test(name, { skip }, async (t) => {
    if (opened === null) return t.skip(NO_BROWSER);
    const { office, browser } = opened;
    const seats: Seat[] = [];
    const sitDown = async (): Promise<Seat> => {
      const seat = await openSeat(browser, office);
      seats.push(seat);
      return seat;
    };
    try {
      await run({ ...office, ...(await sitDown()), sitDown });
      for (const { watch } of seats) assert.deepEqual(watch.complaints, [], '画面に誤りがあります');
    } catch (error) {
      await keepPictures(name, seats);
      throw error;
    } finally {
      for (const { page } of seats) await page.context().close();
    }
  });
}

async function openAll(executablePath: string): Promise<{ office: Office; browser: Browser }> {
  const office = await openOffice();
  const browser = await openBrowser(executablePath);
  after(() => browser.close());
  return { office, browser };
}

async function openSeat(browser: Browser, { address }: Office): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_MILLISECONDS_MAX);
  return { page, watch: watchPage(page) };
}

/** What the screens looked like when the journey went wrong. */
async function keepPictures(name: string, seats: readonly Seat[]): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  for (const [place, { page, watch }] of seats.entries()) {
    const file = `failed-${name.replaceAll(/\W+/g, '-')}-${place + 1}.png`;
    await page.screenshot({ path: path.join(OUTPUT, file), fullPage: true }).catch(() => null);
    for (const complaint of watch.complaints) process.stderr.write(`${complaint}\n`);
  }
}
