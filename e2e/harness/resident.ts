/** 住民の動き — what residents do in journeys on a telephone, by the names that they see. */
import type { Page } from 'playwright-core';

import { axe } from './axe.ts';
import { pins } from './card-table.ts';
import type { Seat } from './journey.ts';
import { arrive } from './officer.ts';
import { shot } from './shot.ts';

/** 電話の幅 */
export const narrow = { width: 390, height: 844 };

/** 町の初めの画面を開く — nobody is signed in yet. */
export async function openTown({ page, watch }: Seat, municipalityCode: string): Promise<void> {
  watch.expect(401, /^\/api\/resident-session$/);
  await page.setViewportSize(narrow);
  await page.goto(`/t/${municipalityCode}`);
  await arrive(page, 'どのような手続ですか');
}

/** カードでサインインする — on the page that asks who one is. */
export async function signInByCard(page: Page): Promise<void> {
  await arrive(page, '本人の確認');
  await page.getByLabel(/利用者証明用の暗証番号/).fill(pins.authentication);
  await page.getByRole('button', { name: 'カードでサインインする' }).click();
}

/** 請求の内容 — with a picture of the letter of authority, where somebody applies for another. */
export interface WantedCopy {
  readonly phone: string;
  readonly copies: number;
  readonly mandate?: Buffer;
}

/** 住民票の写しの記入 — from the first step to the page that checks the answers. */
export async function fillCopy(page: Page, wanted: WantedCopy): Promise<void> {
  const { phone, copies, mandate } = wanted;
  await arrive(page, '届出をする方');
  await page.getByLabel('日中に連絡が取れる電話番号').fill(phone);
  await page.getByLabel(mandate ? '任意代理人' : '本人', { exact: true }).check();
  await page.getByRole('button', { name: '次へ進む' }).click();
  if (mandate) {
    await arrive(page, '代理人の書類');
    const file = { name: 'mandate.png', mimeType: 'image/png', buffer: mandate };
    await page.getByLabel(/委任状/).setInputFiles(file);
    await page.getByRole('button', { name: 'mandate.pngを取り消す' }).waitFor();
    await page.getByRole('button', { name: '次へ進む' }).click();
  }
  await arrive(page, '必要な証明');
  await page.getByLabel('世帯全員').check();
  for (const item of ['世帯主・続柄の記載', '本籍・筆頭者の記載', '個人番号の記載']) {
    await page.getByRole('group', { name: item }).getByLabel('記載しない').check();
  }
  await page.getByLabel('部数').fill(String(copies));
  await page.getByRole('button', { name: '次へ進む' }).click();
  await arrive(page, '回答の確認');
}

/** 署名して提出する — answers with the receipt number. */
export async function signAndSend(page: Page): Promise<string> {
  await page.getByLabel('署名', { exact: false }).first().check();
  await page.getByLabel(/署名用の暗証番号/).fill(pins.signature);
  await page.getByRole('button', { name: 'カードで署名して提出する' }).click();
  await arrive(page, '提出しました');
  return (await page.getByText(/^\d{4}-\d{7}-\d$/).textContent()) ?? '';
}

/** 住民票の写しを申請する — from the town's first page, signed in or not. */
export async function beginCopy(page: Page): Promise<void> {
  await page.getByRole('link', { name: '住民票の写しの交付請求' }).click();
  await arrive(page, '住民票の写しの交付請求');
  await page.getByRole('link', { name: 'この手続を始める' }).click();
}

/** Looked at by the rules of usability, and drawn; the width stays that of a telephone. */
export async function look(page: Page, name: string): Promise<void> {
  await axe(page);
  await shot(page, name);
  await page.setViewportSize(narrow);
}
