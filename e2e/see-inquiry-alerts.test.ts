/**
 * 照会のアラート — whoever opens a suppressed resident or their household is warned first.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk, places } = townAt(0);
type Page = Journey['page'];

journey('a suppressed resident is opened with a warning, and so is the household', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await page.getByRole('textbox', { name: '住民を検索する' }).fill(places[0] ?? '');
  await page.keyboard.press('Enter');
  const first = page.locator('[data-row-link]').first();
  const number = (await first.getAttribute('data-row-link')) ?? '';
  await suppress(page, number);
  const name = ((await first.textContent()) ?? '').trim();
  await first.click();
  await arrive(page, name);
  await seeWarning(page, number);
  await axe(page);
  await shot(page, 'inquiry-alert');
  await page.getByRole('link', { name: /^世帯番号/ }).click();
  await page.getByRole('heading', { level: 1, name: /世帯$/ }).waitFor();
  await seeWarning(page, number);
  await axe(page);
  await shot(page, 'inquiry-alert-household');
});

/** The warning comes before everything else that the page says of the person. */
async function seeWarning(page: Page, number: string): Promise<void> {
  const alert = page.getByRole('alert').filter({ hasText: '照会の注意' });
  await alert.getByText(`宛名番号 ${number} の方は抑止対象です`).waitFor();
  const [own, facts] = [
    await alert.boundingBox(),
    await page.locator('main dl').first().boundingBox(),
  ];
  assert.ok(own && facts && own.y < facts.y, 'the warning stands above what it warns of');
}

/** 抑止の設定 — as the counter's own system sends it; there is no page for it yet. */
async function suppress(page: Page, addresseeNumber: string): Promise<void> {
  const session = await (await page.request.get('/api/identity/session')).json();
  const answer = await page.request.post('/api/resident/suppressions', {
    headers: { 'x-csrf-token': session.csrfToken, 'idempotency-key': crypto.randomUUID() },
    data: {
      target: { kind: 'person', addresseeNumber },
      levels: { change: 'none', certificate: 'none', inquiry: 'alert' },
      startsOn: '2026-11-01',
      reason: '本人の申出',
    },
  });
  assert.equal(answer.status(), 200, await answer.text());
}
