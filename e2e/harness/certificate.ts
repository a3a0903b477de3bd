/** 証明書の請求 — filling in a request at the counter, and reading the PDF that is handed over. */
import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';

import { readPdfText } from '../../packages/server/src/platform/printing/index.ts';
import { arrive } from './officer.ts';

export interface Requested {
  readonly requester: string;
  /** Words of the items to be shown beyond the usual ones. */
  readonly items: readonly string[];
}

/** 手順2から発行まで — from the chosen people to the page on which the copy is handed over. */
export async function requestCertificate(page: Page, wanted: Requested): Promise<void> {
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('heading', { name: '証明書の種類と記載する事項' }).waitFor();
  for (const item of wanted.items) await page.getByLabel(item, { exact: true }).check();
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('heading', { name: '請求者と本人確認' }).waitFor();
  await page.getByLabel('本人', { exact: true }).check();
  await page.getByLabel('請求者の氏名').fill(wanted.requester);
  await page.getByLabel('個人番号カード', { exact: true }).check();
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByTitle('発行される証明書の見本').waitFor();
}

/** 発行して交付する — answers the text of the PDF as it was handed over, without its spaces. */
export async function issueAndHandOver(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'この内容で1部発行する' }).click();
  await arrive(page, '証明書の作成と交付');
  const handOver = page.getByRole('button', { name: '交付する（用紙を開く）' });
  await handOver.waitFor();
  await handOver.click();
  await page.getByText('交付を記録しました').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDFを保存する' }).click();
  const bytes = await readFile(await (await saved).path());
  const pages = await readPdfText(new Uint8Array(bytes));
  return unspaced(pages.join('\n'));
}

/** A sheet spreads words over their frame, so texts are compared without spaces. */
export function unspaced(text: string): string {
  return text.replaceAll(/\s/g, '');
}
