/**
 * 転入届の受付 — a family of four by keyboard alone, approved by another, and their certificate.
 *
 * @spec juki 2.3.2
 * @spec juki 4.0.8
 * @spec juki 4.1.1.1
 * @spec juki 5.1
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { issueAndHandOver, requestCertificate } from './harness/certificate.ts';
import { journey } from './harness/journey.ts';
import { press } from './harness/keyboard.ts';
import { draftMovingIn, FAMILY_NAME, family } from './harness/moving-in.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { clerk, approver, places } = townAt(0);
/** Each of the four people has the same groups of items. */
const SAME_HEADINGS = ['landmark-unique'];

journey('a family of four moves in, is approved, and gets its certificate', async (seat) => {
  const { page } = seat;
  await signIn(page, clerk);
  await draftMovingIn(page, {
    place: places[0] ?? '',
    effectiveOn: '20261101',
    hasShots: true,
  });

  const other = (await seat.sitDown()).page;
  await signIn(other, approver);
  await openPage(other, '仮登録・決裁');
  await arrive(other, '仮登録・決裁');
  await axe(other);
  await shot(other, 'change-list');
  await press(other, '転入');
  await arrive(other, '転入');
  await other.getByRole('button', { name: '決裁して本登録する' }).waitFor();
  await axe(other, SAME_HEADINGS);
  await shot(other, 'approval');
  await press(other, '決裁して本登録する');
  await press(other, '本登録する');
  await other.getByText('本登録済みです。').waitFor();
  await axe(other, SAME_HEADINGS);

  await openPage(page, '仮登録・決裁');
  await page.getByRole('link', { name: /本登録済み/ }).click();
  await page.getByRole('link', { name: '転入', exact: true }).click();
  await page.getByRole('link', { name: '証明書を発行する' }).click();
  await arrive(page, '証明書の交付');
  await requestCertificate(page, {
    requester: `${FAMILY_NAME}　一郎`,
    items: ['世帯主・続柄'],
  });
  const text = await issueAndHandOver(page);
  for (const { given, relationship } of family) {
    assert.ok(text.includes(`${FAMILY_NAME}${given}`), `${given} がPDFにありません`);
    assert.ok(text.includes(relationship));
  }
  for (const { recordCode } of family) assert.ok(!text.includes(recordCode));
});
