/**
 * 町字と方書の管理 — a building is registered at a lot, and a place is added and abolished.
 *
 * @spec juki 1.3.3
 * @spec juki 1.3.4
 */
import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const [place = ''] = townAt(0).places;

journey('an administrator registers a building at a lot', async ({ page }) => {
  await signIn(page, administrator);
  await openPage(page, '町字・方書');
  await arrive(page, '町字・方書');
  await page.getByRole('table', { name: '町字の一覧' }).waitFor();
  await axe(page);
  await shot(page, 'machi-aza');
  await page.getByRole('link', { name: place, exact: true }).first().click();
  await arrive(page, place);
  await page.getByRole('button', { name: '方書を登録する' }).click();
  await page.getByLabel('番地号').fill('12番地3');
  await page.getByRole('textbox', { name: /^方書\s*※/ }).fill('見本ハイツ');
  await axe(page);
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByRole('table', { name: '方書の一覧' }).getByText('見本ハイツ').first().waitFor();
  await axe(page);
  await shot(page, 'machi-aza-place');
  await page.getByRole('button', { name: /^候補から外す.*見本ハイツ/ }).click();
  await page.getByText('この町字の方書は登録されていません。').waitFor();
});

journey('an administrator adds a place and abolishes it', async ({ page }) => {
  await signIn(page, administrator);
  await openPage(page, '町字・方書');
  await page.getByRole('button', { name: '町字を追加する' }).click();
  await page.getByLabel('大字・町', { exact: false }).first().fill('見本新町');
  await page.getByRole('button', { name: '追加する', exact: true }).click();
  await page.getByRole('link', { name: '見本新町' }).click();
  await arrive(page, '見本新町');
  await page.getByRole('button', { name: 'この町字を廃止する' }).click();
  await page.getByLabel('廃止日').fill('20270401');
  await page.getByRole('button', { name: '廃止する', exact: true }).click();
  await page.getByText('令和9年4月1日', { exact: true }).waitFor();
  await axe(page);
});
