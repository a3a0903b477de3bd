/**
 * 画面の写し — pictures for the documents (`YAKUBA_SCREENS=write`), otherwise only for looking at.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import type { Page } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../..');
const isKept = process.env['YAKUBA_SCREENS'] === 'write';
/** 写しの置き場 */
export const folder = path.join(ROOT, isKept ? 'docs/screens' : 'e2e/output');

const FRAME_MILLISECONDS = 1_500;
const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };

/** Saves `<name>.png` and `<name>-390.png`: at a counter's width and at a telephone's. */
export async function shot(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize() ?? wide;
  for (const [size, ending] of [
    [narrow, '-390'],
    [wide, ''],
  ] as const) {
    await page.setViewportSize(size);
    await page.evaluate('scrollTo(0, 0); document.fonts.ready.then(() => undefined)');
    if ((await page.locator('iframe').count()) > 0) await showFrame(page, size.width);
    await page.screenshot({ path: path.join(folder, `${name}${ending}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Saves `<name>.png` as the screen stands: a wall, a tablet at the entrance, a telephone. */
export async function screen(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.evaluate('scrollTo(0, 0); document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** The browser paints its own view of a PDF only where it is seen, and a little later. */
async function showFrame(page: Page, width: number): Promise<void> {
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(FRAME_MILLISECONDS);
}
