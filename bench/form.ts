/**
 * 様式の計測 — a keystroke in a form of 200 fields and 100 rules, in a real browser, from the event
 * of the key to the frame that shows what the rules made of it. Measured on the resident's page, in
 * the live preview of the designer, and, to read the figures by, in a page with one bare field.
 * All 200 fields stand on one page, which is the hardest case. After every key the fields on the
 * page are counted, and must be as many as the rules say when all are evaluated from the start.
 */
import { type Answers, type FormDefinition, visibleItems } from '@yakuba/kernel/form';
import type { Browser, Page } from 'playwright-core';

import { findChromium, NO_BROWSER, openBrowser } from '../e2e/harness/browser.ts';
import { signIn } from '../e2e/harness/officer.ts';
import { type Figure, figure, unmeasured } from './harness/figure.ts';
import { type FormOffice, openFormOffice, PROCEDURE } from './harness/form-office.ts';
import { fieldsToType, largeForm } from './harness/large-form.ts';
import { note, PASSWORD } from './harness/prepared.ts';

const MILLISECONDS_MAX = 100;
const STEP_MILLISECONDS_MAX = 30_000;
const KEYS = ['1', '2', 'Backspace', 'Backspace'] as const;
const KEYSTROKES_MIN = 500;

interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly count: number;
}

export async function run(): Promise<Figure[]> {
  const chromium = findChromium();
  if (chromium === null) {
    const names = ['form.resident.p95', 'form.preview.p95'];
    return names.map((name) => unmeasured(name, 'ミリ秒', NO_BROWSER));
  }
  const form = largeForm();
  const office = await openFormOffice(form);
  const browser = await openBrowser(chromium);
  try {
    const bare = await inPage(browser, office, (page) => typeBare(page));
    const resident = await inPage(browser, office, async (page) => {
      await openAsResident(page, office);
      return typeAll(page, form);
    });
    const preview = await inPage(browser, office, async (page) => {
      await openInDesigner(page, office);
      return typeAll(page, form);
    });
    for (const [name, times] of Object.entries({ bare, resident, preview })) say(name, times);
    const bound = { atMost: 1 };
    return [
      figure('form.resident.p95', 'ミリ秒', resident.p95, MILLISECONDS_MAX, bound),
      figure('form.preview.p95', 'ミリ秒', preview.p95, MILLISECONDS_MAX, bound),
      figure('form.resident.p95.bare', 'ミリ秒', resident.p95, bare.p95, null),
      figure('form.preview.p95.bare', 'ミリ秒', preview.p95, bare.p95, null),
    ];
  } finally {
    await browser.close();
    await office.close();
  }
}

function say(name: string, { p50, p95, worst, count }: Times): void {
  const [half, most, last] = [p50, p95, worst].map((time) => time.toFixed(1));
  note(`様式（${name}）: ${count}打鍵、中央値 ${half}、95% ${most}、最大 ${last} ミリ秒`);
}

async function inPage<T>(
  browser: Browser,
  { address }: FormOffice,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ baseURL: address, locale: 'ja-JP', viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_MILLISECONDS_MAX);
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

async function openAsResident(page: Page, { municipalityCode }: FormOffice): Promise<void> {
  const place = `/t/${municipalityCode}/applications/${crypto.randomUUID()}/fill`;
  await page.goto(`${place}?procedure=${PROCEDURE}`);
  await page.getByRole('button', { name: 'ゲスト' }).click();
  await page.locator('#item-f0').waitFor();
}

async function openInDesigner(page: Page, { municipalityCode }: FormOffice): Promise<void> {
  await signIn(page, { municipalityCode, id: 'clerk', password: PASSWORD, name: '' });
  await page.goto(`/procedures/${PROCEDURE}/form`);
  await page.locator('#item-f0').waitFor();
}

/** A page of one field and nothing else: what the browser and the machine need by themselves. */
async function typeBare(page: Page): Promise<Times> {
  await page.setContent('<input id="item-f0">');
  await page.evaluate(LISTEN);
  await page.locator('#item-f0').focus();
  for (let count = 0; count < KEYSTROKES_MIN; count += KEYS.length) {
    for (const key of KEYS) await pressed(page, key);
  }
  return timesOf(page);
}

async function typeAll(page: Page, form: FormDefinition): Promise<Times> {
  await page.evaluate(LISTEN);
  let answers: Answers = {};
  for (const name of fieldsToType()) {
    await page.locator(`#item-${name}`).focus();
    for (const [at, key] of KEYS.entries()) {
      const shown = await pressed(page, key);
      answers = { ...answers, [name]: ['1', '12', '1', null][at] };
      const wanted = visibleItems(form, answers).length;
      if (shown !== wanted) throw new Error(`${name}: ${shown} fields shown, not ${wanted}`);
    }
  }
  const times = await timesOf(page);
  if (times.count < KEYSTROKES_MIN) throw new Error(`only ${times.count} keystrokes`);
  return times;
}

/** One key; when its frame has been painted, how many fields of the form are on the page. */
async function pressed(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  return Number(await page.evaluate('keystrokes.painted()'));
}

async function timesOf(page: Page): Promise<Times> {
  const times = (await page.evaluate('keystrokes.times')) as number[];
  const sorted = times.toSorted((one, other) => one - other);
  const share = (part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
  return { p50: share(0.5), p95: share(0.95), worst: share(1), count: sorted.length };
}

/**
 * From the time stamp of the key event to the first task after the next frame: the callback of the
 * frame runs before it is painted, a message posted from there is delivered afterwards.
 */
const LISTEN = `(() => {
  const waiting = new Set();
  globalThis.keystrokes = {
    times: [],
    async painted() {
      await Promise.all(waiting);
      return document.querySelectorAll('input[id^="item-f"]').length;
    },
  };
  addEventListener('keydown', (event) => {
    const frame = new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          keystrokes.times.push(performance.now() - event.timeStamp);
          resolve();
        };
        channel.port2.postMessage(null);
      });
    });
    waiting.add(frame);
    frame.then(() => waiting.delete(frame));
  }, { capture: true });
})()`;
