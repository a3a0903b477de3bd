/** 共同事務局 — the four towns side by side, figures only. */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { arrive, offeredPages, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { secretariat, smallTowns } from './harness/small-towns.ts';

journey('the joint secretariat sees the four towns side by side', async ({ page }) => {
  await signIn(page, secretariat);
  await openPage(page, '団体の比較');
  await arrive(page, '団体の比較');
  const table = page.getByRole('table', { name: '団体ごとの数値と版' });
  await table.waitFor();
  for (const { name, people, households } of smallTowns) {
    await table.getByRole('columnheader', { name }).waitFor();
    await table.getByText(people.toLocaleString('ja-JP'), { exact: true }).waitFor();
    await table.getByText(households.toLocaleString('ja-JP'), { exact: true }).waitFor();
  }
  await axe(page);
  await shot(page, 'joint-secretariat');
});

journey('the joint secretariat is offered no resident', async ({ page, address }) => {
  await signIn(page, secretariat);
  assert.deepEqual(await offeredPages(page), ['今日の仕事', '団体の比較']);
  assert.equal(await page.getByRole('search').count(), 0);
  const answer = await page.request.post(`${address}/api/resident/search`, {
    data: { text: 'サトウ' },
  });
  assert.equal(answer.status(), 403);
});
