/**
 * 使いやすさの検査 — no violation of WCAG 2.2 AA, nor of good practice, on the page as it stands.
 */
import assert from 'node:assert/strict';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * `besides` names rules of good practice left aside on this page. The pages of a certificate
 * inside a frame are the browser's own and not
 * looked into.
 */
export async function axe(page: Page, besides: readonly string[] = []): Promise<void> {
  // Scrolled, the header would lie over half of a box and make it look too small.
  await page.evaluate('scrollTo(0, 0)');
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .exclude('iframe')
    .disableRules([...besides])
    .analyze();
  const words = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.html.slice(0, 200)}`),
  );
  assert.deepEqual(words, [], `使いやすさの検査に通りません: ${page.url()}`);
  assert.deepEqual(await page.evaluate(TOO_WIDE), [], `横にはみ出しています: ${page.url()}`);
}

/** はみ出し — what makes the page wider than the window, so that it has to be moved sideways. */
const TOO_WIDE = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const all = [...document.querySelectorAll('body *')];
  const wide = all.filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  return ['window ' + clientWidth, ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 200))];
})()`;
