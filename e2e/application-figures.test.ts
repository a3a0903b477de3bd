/**
 * 申請の状況 — the administrator says when the desks are open; then an officer sees how many came
 * outside of it, how long it took, how much of it without coming, and where people gave up.
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { journey } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { rememberApplications } from './harness/past-applications.ts';
import { shot } from './harness/shot.ts';
import { administrator, townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk } = townAt(0);

journey(
  'an officer sees how applications go, in figures and without anybody’s name',
  async (seat) => {
    const { page, ownerUrl, sitDown } = seat;
    await rememberApplications({ ownerUrl, municipalityCode });
    await signIn(page, clerk);
    await openPage(page, '申請の状況');
    await arrive(page, '申請の状況');
    await page.getByText('（開庁時間が登録されていません）').waitFor();

    const office = await sitDown();
    await signIn(office.page, administrator);
    await openPage(office.page, '団体の設定');
    const section = office.page.getByRole('region', { name: '開庁時間' });
    await section.getByRole('button', { name: '開庁時間を登録する' }).click();
    await section.getByLabel('適用開始日').fill('令和2年4月1日');
    await section.getByLabel('始まり').fill('8:30');
    await section.getByLabel('終わり').fill('１７：１５');
    await axe(office.page);
    await office.page.keyboard.press('Enter');
    await section.getByText('08:30〜17:15').waitFor();

    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText('（開庁時間が登録されていません）').waitFor({ state: 'detached' });
    const months = page.getByRole('region', { name: '月ごとの件数' });
    assert.equal(await months.getByRole('row').count(), 7, 'six months and their heading');
    const finished = page.getByRole('region', { name: '手続ごとの完結した割合と減った来庁' });
    await finished
      .getByRole('row', { name: /水道の使用開始/ })
      .getByText('算定できない')
      .waitFor();
    await finished
      .getByRole('row', { name: /住民票の写し/ })
      .getByText('18回')
      .waitFor();
    const abandoned = page.getByRole('region', { name: '途中でやめた箇所' });
    await abandoned.getByText('7件', { exact: true }).waitFor();
    await abandoned.getByText('5件未満').waitFor();
    assert.equal(await page.getByText('見本　一郎').count(), 0);
    await axe(page);
    await shot(page, 'application-figures');
    await page.getByLabel('期間（今月まで）').selectOption('12');
    await months.getByRole('row').nth(12).waitFor();
    await page.getByLabel('月ごとに見る手続').selectOption('水道の使用開始');
    const first = page.getByRole('definition').first();
    await first.getByText('6', { exact: true }).waitFor();
    await axe(page);
  },
);
