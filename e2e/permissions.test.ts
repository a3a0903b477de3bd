/**
 * 操作権限 — nothing is offered that may not be done.
 *
 * @spec juki 10.4
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { arrive, offeredPages, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { clerk, approver } = townAt(0);
const managed = ['職員', '操作記録', '団体の設定', '団体の比較', '町字・方書'];

journey('a clerk is offered acts and certificates, and nothing of administration', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  const offered = await offeredPages(page);
  for (const label of ['住民検索', '届出・職権', '証明書の交付', '交付履歴']) {
    assert.ok(offered.includes(label), `${label} が案内にありません`);
  }
  assert.deepEqual(
    offered.filter((label) => managed.includes(label)),
    [],
  );
});

journey('an approver decides and reads the operation record, but drafts nothing', async (seat) => {
  const { page } = seat;
  await signIn(page, approver);
  const offered = await offeredPages(page);
  assert.ok(offered.includes('仮登録・決裁'));
  assert.ok(!offered.includes('届出・職権'));
  await openPage(page, '操作記録');
  await arrive(page, '操作記録');
  await page.getByRole('table', { name: '操作記録の一覧' }).waitFor();
  await axe(page);
  await shot(page, 'audit');
  await page.getByRole('button', { name: '操作記録の分析' }).click();
  await page.getByLabel('操作者ごとのサインインの回数').check();
  await page.getByRole('button', { name: '調べる', exact: true }).click();
  await page.getByRole('table', { name: '操作者ごとのサインインの回数' }).waitFor();
  await axe(page);
  await shot(page, 'audit-review');
});

journey('an administrator is offered staff and settings, but no resident', async (seat) => {
  const { page } = seat;
  await signIn(page, administrator);
  assert.deepEqual(await offeredPages(page), [
    '今日の仕事',
    ...['手続カタログ', '来庁・押印の棚卸し', 'コンビニ交付', '受付の統計'],
    ...['お知らせの配信', '文例', '分野', '受付の設定', '手数料の定め'],
    ...['職員', '団体の設定', '町字・方書'],
  ]);
  assert.equal(await page.getByRole('search').count(), 0);
});

journey('a page that is not offered says so when its address is typed', async (seat) => {
  const { page, watch } = seat;
  watch.expect(403, /^\/api\/staff\/members$/);
  await signIn(page, clerk);
  await page.goto('/staff');
  await page.getByRole('alert').waitFor();
  await axe(page);
});
