/** かんたん窓口 — what the journey needs: its file, its town, and a count of typing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import type { Page } from 'playwright-core';

import { registerStandardProcedures } from '../../packages/server/src/modules/service/procedure/index.ts';
import { connect } from '../../packages/server/src/platform/database/index.ts';

const TABLE = path.resolve(
  import.meta.dirname,
  '../../packages/server/src/modules/service/procedure-guide/rules/situations.json',
);

const family = [
  ['見本　一郎', 'ミホン　イチロウ', '世帯主', '1988-04-12', '男', '97000000001'],
  ['見本　花子', 'ミホン　ハナコ', '妻', '1990-09-30', '女', '97000000002'],
  ['見本　大輝', 'ミホン　ダイキ', '子', '2016-07-07', '男', '97000000003'],
  ['見本　陽菜', 'ミホン　ヒナ', '子', '2021-05-01', '女', '97000000004'],
] as const;

export const guideFamily = family.map(([name, kana, , , , code]) => ({ name, kana, code }));

/** 転出証明書のCSV — of the family of four, as another town puts it out. */
export function movingOutFile(): { name: string; mimeType: string; buffer: Buffer } {
  const former = '大阪府大阪市北区見本一丁目1番1号';
  const domicile = '大阪府大阪市北区見本一丁目1番地';
  const heading = '氏名,フリガナ,続柄,生年月日,性別,住民票コード,旧住所,本籍,筆頭者';
  const lines = family.map((person) => [...person, former, domicile, '見本　一郎'].join(','));
  const buffer = Buffer.from([heading, ...lines].join('\r\n'));
  return { name: 'moving-out-certificate.csv', mimeType: 'text/csv', buffer };
}

/** 状況の表の要る手続 — of a row, as the rules are tested against it. */
export function neededBy(row: number): readonly string[] {
  const table = JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, Row[]>;
  const found = table['状況の表']?.find((one) => one.番号 === row);
  if (!found) throw new RangeError(`the table has no row ${row}`);
  return found.要る手続;
}

interface Row {
  readonly 番号: number;
  readonly 要る手続: readonly string[];
}

/** 標準の手続 — every town of the office offers them. */
export async function offerProcedures(ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    await registerStandardProcedures(owner, new Date());
  } finally {
    await owner.end();
  }
}

export interface Typing {
  /** Labels of what was typed, each as often as it was. */
  readonly typed: readonly string[];
  type(label: string, text: string): Promise<void>;
}

/** 手で書いたことの数え — whatever is typed on this page goes through here. */
export function countTyping(page: Page): Typing {
  const typed: string[] = [];
  return {
    typed,
    async type(label, text) {
      typed.push(label);
      await page
        .getByRole('textbox', { name: label })
        .or(page.getByRole('combobox', { name: label }))
        .first()
        .fill(text);
    },
  };
}

export interface GuideSaid {
  readonly toWrite: readonly { key: string; kind: string; isRequired: boolean }[];
  readonly questions: readonly { name: string; personKey: string | null }[];
}

/** 案内の答え — every one that the page was given, in order. */
export function listenToGuide(page: Page): GuideSaid[] {
  const said: GuideSaid[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/api/procedure-guide/guides') || !response.ok()) return;
    void response.json().then((answer: GuideSaid) => said.push(answer));
  });
  return said;
}

/** 印刷の姿を見る — runs while the page is laid out as on paper. */
export async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.emulateMedia({ media: 'screen' });
}

/** 窓口の端末の写し — as the resident sees it, without scrolling. */
export async function tabletShot(page: Page, name: string): Promise<void> {
  await page.evaluate('scrollTo(0, 0); document.fonts.ready.then(() => undefined)');
  const folder = process.env['YAKUBA_SCREENS'] === 'write' ? 'docs/screens' : 'e2e/output';
  const file = path.resolve(import.meta.dirname, '../..', folder, `${name}.png`);
  await page.screenshot({ path: file });
}
