/** 様式を作る動き — what a clerk does in the designer, by the names that are seen. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { registerStandardProcedures } from '../../packages/server/src/modules/service/procedure/index.ts';
import { connect } from '../../packages/server/src/platform/database/index.ts';
import type { Office } from './office.ts';
import { folder } from './shot.ts';

/** 標準の手続 — into the town's database, as a release brings them. */
export async function registerStandards({ ownerUrl }: Office): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    await registerStandardProcedures(owner, new Date());
  } finally {
    await owner.end();
  }
}

/** 節を加える — and give it its heading. */
export async function addSection(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '節を加える' }).click();
  await page.getByLabel('節の見出し', { exact: false }).first().fill(title);
  await page.getByRole('button', { name: title, exact: true }).waitFor();
}

/** 項目を加える — of a kind, at the end of a section, with its label. */
export async function addItem(
  page: Page,
  section: string,
  kind: string,
  label: string,
): Promise<void> {
  await page.getByLabel(`加える項目（${section}）`).selectOption(kind);
  await page.getByRole('button', { name: new RegExp(`^項目を加える\\s*（${section}）$`) }).click();
  const field = page.locator('input[id$="-label"], textarea[id$="-label"]');
  await field.first().fill(label);
  await page.getByRole('button', { name: label, exact: true }).waitFor();
}

/** 項目を開く — by its label. */
export async function openDesigner(page: Page, label: string): Promise<void> {
  const row = page.getByRole('button', { name: label, exact: true });
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
}

/** 条件の1行 — item, test and what it is compared with. */
export async function chooseIn(
  page: Page,
  title: string,
  [item, test, operand]: readonly [string, string, string],
): Promise<void> {
  await chooseLine(page, `${title}の1行目`, [item, test, operand]);
}

/** 条件の行 — by its own name: of a group, 「…の2行目のまとまりの1行目」. */
export async function chooseLine(
  page: Page,
  name: string,
  [item, test, operand]: readonly [string, string, string],
): Promise<void> {
  const line = page.getByRole('group', { name, exact: true });
  await line.getByLabel('項目').selectOption(item);
  await line.getByLabel('試し方').selectOption(test);
  const choice = line.getByLabel('選択肢');
  if ((await choice.count()) > 0) await choice.selectOption(operand);
  else await line.getByLabel('値').fill(operand);
}

/** 年齢の行 — below so many years on the day of another item. */
export async function chooseAge(
  page: Page,
  name: string,
  { born, years, on }: { readonly born: string; readonly years: number; readonly on: string },
): Promise<void> {
  const line = page.getByRole('group', { name, exact: true });
  await line.getByLabel('項目').selectOption(born);
  await line.getByLabel('試し方').selectOption('…歳未満');
  await line.getByLabel('年齢', { exact: true }).fill(String(years));
  await line.getByLabel('年齢を数える日').selectOption(on);
}

/** 訳を書く — of the text with this label. */
export async function translate(
  page: Page,
  label: string,
  { easy, en }: { readonly easy: string; readonly en: string },
): Promise<void> {
  await page.getByText(`${label}の訳：`).first().click();
  await page.getByLabel(`${label}（やさしい日本語）`).fill(easy);
  await page.getByLabel(`${label}（英語）`).fill(en);
}

/** 画面の写し — what is seen at once at a desk, from the section of this name on. */
export async function screen(page: Page, name: string, section: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 1120 });
  const top = await page.getByRole('button', { name: section, exact: true }).boundingBox();
  await page.mouse.wheel(0, (top?.y ?? 0) - 172);
  await page.waitForFunction('scrollY > 0');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  if (before) await page.setViewportSize(before);
}
