/** キーボードだけの操作 — what a clerk does without a pointer: Tab to a name, type, press. */
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

const TABS_MAX = 120;

/** Name of what has the focus, as its label, its own name or its words say. */
const FOCUSED = `(() => {
  const held = document.activeElement;
  if (!held || held === document.body) return '';
  const label = held.getAttribute('aria-label') ?? held.labels?.[0]?.textContent;
  return (label ?? held.textContent ?? '').replace('※必須', '').trim();
})()`;

/** Tabの移動 — forward until the thing of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < TABS_MAX; count += 1) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate(FOCUSED));
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
  }
  assert.fail(`Tabで「${name}」に着きません。通ったもの: ${[...new Set(seen)].join(' / ')}`);
}

/** 入力 — to the field of this name, over what stood there. */
export async function enter(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** 押す — the button or link of this name, with Enter. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** 見出しを待つ — a step begins at its heading, so that Tab goes on from there. */
export async function heading(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('h1:focus').waitFor();
}
