/**
 * 証明書の交付 — from the search at the counter to the sheet handed over, and what is kept of it.
 *
 * @spec juki 1.3.8
 * @spec juki 2.2.2
 * @spec juki 5.1
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { issueAndHandOver, requestCertificate, unspaced } from './harness/certificate.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk, places } = townAt(0);

/** 最初に見つかった世帯 — the household of the first resident found in the first place. */
async function chooseHousehold({ page }: Pick<Journey, 'page'>): Promise<string[]> {
  await openPage(page, '証明書の交付');
  await arrive(page, '証明書の交付');
  await page.getByLabel('住民を探す').fill(places[0] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: '見つかった住民' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: /^選ぶ/ }).first().click();
  await page.getByRole('heading', { name: '証明する人' }).waitFor();
  await page.getByRole('button', { name: '世帯全員を選ぶ' }).click();
  await axe(page);
  const marked = page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { checked: true }) });
  return marked.getByRole('rowheader').allTextContents();
}

journey('a clerk issues the certificate of a whole household and hands it over', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  const names = await chooseHousehold(seat);
  assert.ok(names.length > 0);
  await shot(page, 'certificate-people');
  await requestCertificate(page, { requester: names[0] ?? '', items: ['世帯主・続柄'] });
  await axe(page);
  await shot(page, 'certificate-check');
  const text = await issueAndHandOver(page);
  for (const name of names) assert.ok(text.includes(unspaced(name)), `${name} がPDFにありません`);
  await axe(page);
  await shot(page, 'certificate-hand-over');
  await openPage(page, '交付履歴');
  await arrive(page, '交付履歴');
  const row = page.getByRole('row').filter({ hasText: '交付済み' });
  await row.first().waitFor();
  await axe(page);
  await shot(page, 'certificate-history');
});

journey('a clerk notes that a certificate issued by mistake was disposed of', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  const names = await chooseHousehold(seat);
  await requestCertificate(page, { requester: names[0] ?? '', items: [] });
  await issueAndHandOver(page);
  await page.getByRole('link', { name: /^発行の内容/ }).click();
  await arrive(page, '証明書の発行の内容');
  await page.getByRole('button', { name: '処分を記録する' }).click();
  await page.getByRole('button', { name: '処分を記録する' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('処分の理由').fill('請求者の取下げ。用紙は裁断した。');
  await page.getByRole('button', { name: '処分を記録する' }).click();
  await page.getByRole('list', { name: '経過' }).getByText('処分済み').waitFor();
  await axe(page);
  await shot(page, 'certificate-issue');
});

journey('a third person without a purpose is asked for it beside the field', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await chooseHousehold(seat);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('heading', { name: '証明書の種類と記載する事項' }).waitFor();
  await axe(page);
  await shot(page, 'certificate-content');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByLabel('第三者', { exact: true }).check();
  await page.getByLabel('請求者の氏名').fill('見本　次郎');
  await page.getByLabel('運転免許証', { exact: true }).check();
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /請求事由/ })
    .waitFor();
  await axe(page);
  await shot(page, 'certificate-requester');
});
