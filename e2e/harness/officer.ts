/** 職員の動き — what officers do in every journey, by the names that they see. */
import type { Page } from 'playwright-core';

import type { Account } from './small-towns.ts';

/** サインインする — from anywhere; ends on the page that follows. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('団体', { exact: true }).selectOption(account.municipalityCode);
  await page.getByLabel('操作者ID').fill(account.id);
  await page.getByLabel('パスワード', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '今日の仕事' }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'サインアウト' }).first().click();
  await page.getByRole('heading', { name: '職員サインイン' }).waitFor();
}

/** 案内から開く — an entry of the main navigation. */
export async function openPage(page: Page, label: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '主な案内' });
  await navigation.getByRole('link', { name: label, exact: true }).click();
}

/** 案内に出ている項目 */
export async function offeredPages(page: Page): Promise<string[]> {
  const navigation = page.getByRole('navigation', { name: '主な案内' });
  return navigation.getByRole('link').allTextContents();
}

/** 見出しを待つ — until the page of this title is shown. */
export async function arrive(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
