/**
 * 印鑑登録 — a clerk registers a resident's seal, sees one that is too large refused, and cancels.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { readPdfText } from '../packages/server/src/platform/printing/index.ts';

import { axe } from './harness/axe.ts';
import { unspaced } from './harness/certificate.ts';
import { journey, type Seat } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { type Adult, findAdult, scanOf } from './harness/seal.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk } = townAt(0);

journey('a seal is measured, registered and cancelled; one too large is refused', async (seat) => {
  const { page, watch, ownerUrl } = seat;
  const adult = await findAdult({ ownerUrl, municipalityCode });
  await signIn(page, clerk);
  await openPage(page, '印鑑登録');
  await arrive(page, '印鑑登録');
  await axe(page);
  await page.getByLabel('住民を探す').fill(adult.addresseeNumber);
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: new RegExp(`選ぶ.*${adult.familyName}`) })
    .first()
    .click();
  await page.getByText('印鑑の登録はありません。').waitFor();
  await page.getByRole('button', { name: '印鑑登録の申請を受け付ける' }).click();
  await arrive(page, '印鑑登録の申請');

  const file = page.locator('input[type=file]');
  await file.setInputFiles(await scanOf(adult.familyName, 27));
  await page.getByText('登録できない', { exact: true }).waitFor();
  await page.getByText(/大きすぎる/).waitFor();
  await page.getByLabel('印影の文字').fill(adult.familyName);
  await page.getByLabel('運転免許証').check();
  await page.getByLabel(/何を登録するかを理解していることを確かめた/).check();
  watch.expect(422, /^\/api\/seal-registration\/registrations$/);
  await page.getByRole('button', { name: '申請を受け付ける' }).click();
  await page
    .getByRole('alert')
    .getByText(/一辺25mmの正方形に収まらない/)
    .first()
    .waitFor();
  await axe(page);

  await file.setInputFiles(await scanOf(adult.familyName, 13.5));
  await page.getByText('登録できる', { exact: true }).waitFor();
  await page.getByText(/幅 13\.\dmm × 高さ 13\.\dmm/).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0, 'the old refusal has gone');
  await axe(page);
  await page.getByRole('button', { name: '申請を受け付ける' }).click();
  await arrive(page, '印鑑登録原票');
  await page.getByText('登録中', { exact: true }).waitFor();
  await page.getByRole('img', { name: `登録された印影「${adult.familyName}」` }).waitFor();
  assert.ok((await page.getByText(adult.fullName).count()) > 0);
  await axe(page);

  await page.getByLabel('印鑑登録証の亡失').check();
  await page
    .getByRole('group', { name: /確かめた書類/ })
    .getByLabel('運転免許証')
    .check();
  await page.getByRole('button', { name: '受け付けて抹消する' }).click();
  await page.getByRole('button', { name: '抹消する', exact: true }).click();
  await page.getByText('印鑑登録を抹消しました').waitFor();
  await page.getByText('抹消（印鑑登録証の亡失）').waitFor();
  await axe(page);
  await sendInquiry(seat, adult);
});

/** 代理人の申請 — an inquiry goes to the address of the register, printed with its reply. */
async function sendInquiry({ page }: Seat, adult: Adult): Promise<void> {
  await openPage(page, '印鑑登録');
  await arrive(page, '印鑑登録');
  await page.getByText('抹消', { exact: true }).waitFor();
  await page.getByRole('button', { name: '印鑑登録の申請を受け付ける' }).click();
  await arrive(page, '印鑑登録の申請');
  await page.locator('input[type=file]').setInputFiles(await scanOf(adult.familyName, 15));
  await page.getByText('登録できる', { exact: true }).waitFor();
  await page.getByLabel('印影の文字').fill(adult.familyName);
  await page
    .getByLabel(/^代理人/)
    .first()
    .check();
  await page.getByLabel('代理人の氏名').fill('見本　一子');
  await page.getByLabel('代理人の住所').fill('徳島県名西郡石井町高川原1番地');
  await page
    .getByRole('group', { name: /代理人の本人確認書類/ })
    .getByLabel('運転免許証')
    .check();
  await page.getByLabel('委任の旨を証する書面を確かめた').check();
  await page.getByLabel(/何を登録するかを理解していることを確かめた/).check();
  await page.getByRole('button', { name: '申請を受け付ける' }).click();
  await arrive(page, '印鑑登録原票');
  await page.getByRole('button', { name: '照会書を作る' }).click();
  await page.getByTitle('照会書と回答書').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDFを保存する' }).click();
  const bytes = await readFile(await (await saved).path());
  const words = unspaced((await readPdfText(new Uint8Array(bytes))).join(''));
  for (const part of [adult.fullName, '代理人から', '回答書', '石井町長']) {
    assert.ok(words.includes(unspaced(part)), `the letter lacks ${part}`);
  }
  await axe(page);
  await shot(page, 'seal-inquiry');
}
