/**
 * 職員と設定の管理 — a clerk is registered, suspended and resumed; the town is set up.
 *
 * @spec juki 1.3.1
 * @spec juki 1.3.9
 * @spec juki 10.3
 * @spec juki 10.4
 */
import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { arrive, openPage, signIn, signOut } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { administrator } from './harness/small-towns.ts';

const FIRST_PASSWORD = 'first-password-of-a-clerk';

journey('an administrator registers a clerk, who must change the password', async ({ page }) => {
  await signIn(page, administrator);
  await openPage(page, '職員');
  await arrive(page, '職員');
  await page.getByRole('table', { name: '職員の一覧' }).waitFor();
  await axe(page);
  await shot(page, 'staff');
  await page.getByRole('link', { name: '職員を登録する' }).click();
  await arrive(page, '職員の登録');
  await page.getByLabel('操作者ID').fill('new-clerk');
  await page.getByLabel('氏名', { exact: false }).first().fill('見本 新子');
  await page.getByLabel('氏名カナ').fill('ミホン シンコ');
  await page.getByLabel('所属').fill('住民課');
  await page.getByLabel('役割').selectOption('clerk');
  await page.getByLabel('仮のパスワード').fill(FIRST_PASSWORD);
  await axe(page);
  await shot(page, 'staff-new');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await arrive(page, '見本　新子');
  await page.getByRole('heading', { name: '役割と期間' }).waitFor();
  await axe(page);
  await shot(page, 'staff-member');
  await signOut(page);
  await page.getByLabel('操作者ID').fill('new-clerk');
  await page.getByLabel('パスワード', { exact: true }).fill(FIRST_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'パスワードの変更' }).waitFor();
});

journey('an administrator suspends an account and lets it resume', async ({ page }) => {
  await signIn(page, administrator);
  await openPage(page, '職員');
  await page.getByRole('link', { name: '見本　桜子' }).click();
  await arrive(page, '見本　桜子');
  await page.getByRole('button', { name: '利用を停止する' }).click();
  const dialog = page.getByRole('dialog');
  await axe(page);
  await dialog.getByRole('button', { name: '利用を停止する' }).click();
  await page.getByText('利用停止', { exact: true }).waitFor();
  await page.getByRole('button', { name: '利用を再開する' }).click();
  await dialog.getByRole('button', { name: '利用を再開する' }).click();
  await page.getByText('利用中', { exact: true }).waitFor();
});

journey('an administrator chooses a setting and registers an office and a deputy', async (seat) => {
  const { page } = seat;
  await signIn(page, administrator);
  await openPage(page, '団体の設定');
  await arrive(page, '団体の設定');
  await page.getByRole('table', { name: '設定の一覧' }).waitFor();
  await axe(page);
  await shot(page, 'settings');
  await page.getByRole('button', { name: '設定を変える' }).click();
  await page.getByLabel('選ぶ値').selectOption({ index: 1 });
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByText('登録しました').waitFor();
  await page.getByRole('button', { name: '入力場所を登録する' }).click();
  await page.getByLabel('識別名').fill('main');
  await page.getByLabel('名称').fill('本庁舎');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByRole('table', { name: '入力場所の一覧' }).getByText('本庁舎').waitFor();
  await axe(page);
});
