/** 受付の動き — what officers do with applications, by the names that they see. */
import type { Page } from 'playwright-core';

import { arrive, openPage } from './officer.ts';

/** 申請を開く — from the intake list, by its receipt number. */
export async function openApplication(page: Page, receipt: string): Promise<void> {
  await openPage(page, '申請の受付');
  await arrive(page, '申請の受付');
  await page.getByRole('link', { name: receipt }).click();
  await arrive(page, '申請の審査');
}

/** 動きを選ぶ — the step, then the button that does it. */
export async function take(page: Page, step: string, deed: string): Promise<void> {
  const panel = page.getByRole('region', { name: '次にすること' });
  await panel.getByRole('button', { name: step, exact: true }).click();
  await panel.getByRole('button', { name: deed, exact: true }).click();
}

/** 状態を待つ — the badge beside the heading. */
export async function standsAt(page: Page, state: string): Promise<void> {
  await page.getByRole('main').getByText(state, { exact: true }).first().waitFor();
}
