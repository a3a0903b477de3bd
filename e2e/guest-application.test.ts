/**
 * ゲストの申請 — somebody without a card starts water supply on a telephone, goes on after a
 * reload, and gets a receipt number; another draft goes on in the town that the person moves to,
 * where the register fills in anew whatever it knows.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { registerStandardProcedures } from '../packages/server/src/modules/service/procedure/index.ts';
import { connect } from '../packages/server/src/platform/database/index.ts';
import { giveCard } from './harness/card-table.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive } from './harness/officer.ts';
import { look, openTown, signInByCard } from './harness/resident.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, name: townName } = townAt(0);
const other = townAt(1);
const NAME = '見本　一郎';
const PHONE = '088-000-0001';

journey(
  'a guest applies without a card, goes on after a reload, and leaves nothing',
  async (seat) => {
    const { page } = seat;
    await beginAsGuest(seat);
    await fillApplicant(page);
    await page.getByText('下書きを保存しました').waitFor();
    await look(page, 'guest-fill');

    await page.reload();
    await arrive(page, '届出をする方');
    assert.equal(await page.getByLabel('氏名', { exact: false }).first().inputValue(), NAME);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await fillWater(page, '1番地');
    await page.getByLabel('署名', { exact: false }).first().check();
    await page.getByText('下書きを保存しました').waitFor();
    await look(page, 'guest-check');
    await page.getByRole('button', { name: '提出する' }).click();
    await arrive(page, '提出しました');
    const receipt = (await page.getByText(/^\d{4}-\d{7}-\d$/).textContent()) ?? '';
    await look(page, 'guest-done');
    await page.getByRole('link', { name: '申請の状況を見る' }).click();
    await page.getByText(receipt).first().waitFor();

    await page.getByRole('button', { name: '終える' }).click();
    await arrive(page, 'どのような手続ですか');
    assert.ok(
      !(await kept(page)).includes('draft'),
      'nothing that was written stays on the device',
    );
  },
);

journey(
  'a draft goes on in another town, where the register fills in what it knows',
  async (seat) => {
    const { page, watch } = seat;
    const holder = await giveCard({ ...seat, municipalityCode: other.code });
    await beginAsGuest(seat);
    await fillApplicant(page);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await arrive(page, '水道');
    await page.getByLabel('使い始める日').fill('令和99年4月1日');
    await page.getByText('下書きを保存しました').waitFor();
    await page.getByRole('link', { name: '途中でやめる' }).click();
    await arrive(page, '申請の状況');
    await page.getByRole('link', { name: '別の町で続ける' }).first().click();
    await arrive(page, '別の町で続ける');
    await page.getByLabel(other.name).check();
    await page.getByText(`${other.name}の様式は、この町と同じ版です。`).waitFor();
    await page.getByLabel('この町の下書きを片付ける').check();
    await look(page, 'elsewhere');
    watch.expect(404, /^\/api\/application\/own-applications\//);
    await page.getByRole('button', { name: `${other.name}で続ける` }).click();
    await page.waitForURL(`**/t/${other.code}/**`);
    assert.ok(!decodeURIComponent(page.url()).includes(NAME), 'no answer stands in the address');

    await signInByCard(page);
    await arrive(page, '届出をする方');
    await page.getByText(`${townName}の下書きから引き継ぎました`).waitFor();
    const name = page.getByLabel('氏名', { exact: false }).first();
    assert.equal(
      await name.inputValue(),
      holder.fullName,
      'the register of the other town is asked',
    );
    assert.equal(await page.getByLabel('日中に連絡が取れる電話番号').inputValue(), PHONE);
    await page.getByText('下書きを保存しました').waitFor();
    assert.ok(!(await kept(page)).includes('yakuba-draft/'), 'the server of the town has it now');
    await look(page, 'elsewhere-there');

    await page.getByRole('button', { name: '次へ進む' }).click();
    await arrive(page, '水道');
    assert.notEqual(await page.getByLabel('使い始める日').inputValue(), '');
    await page.goto(`/t/${municipalityCode}/applications`);
    await arrive(page, '申請の状況');
  },
);

/** The town takes water supply online, without a signature. */
async function beginAsGuest(seat: Journey): Promise<void> {
  const { page, ownerUrl } = seat;
  const owner = connect(ownerUrl, { connections: 1 });
  await registerStandardProcedures(owner, new Date()).finally(() => owner.end());
  await openTown(seat, municipalityCode);
  await page.goto(`/t/${municipalityCode}/procedures/water-start`);
  await page.getByRole('link', { name: 'この手続を始める' }).click();
  await arrive(page, '本人の確認');
  await page.getByRole('button', { name: 'ゲストで進む' }).click();
  await arrive(page, '届出をする方');
}

async function fillApplicant(page: Page): Promise<void> {
  await page.getByLabel('氏名', { exact: false }).first().fill(NAME);
  await page.getByLabel('生年月日').fill('昭和55年4月1日');
  await fillAddress(page, '見本1番地');
  await page.getByLabel('日中に連絡が取れる電話番号').fill(PHONE);
  await page.getByLabel('本人', { exact: true }).check();
}

async function fillWater(page: Page, lotNumber: string): Promise<void> {
  await arrive(page, '水道');
  await page.getByLabel('使い始める日').fill('令和99年4月1日');
  await fillAddress(page, lotNumber);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await arrive(page, '回答の確認');
}

async function fillAddress(page: Page, lotNumber: string): Promise<void> {
  await page.getByLabel('都道府県').fill('見本県');
  await page.getByLabel('市区町村').fill('見本町');
  await page.getByLabel('町名・字').fill('見本');
  await page.getByLabel('番地').fill(lotNumber);
}

async function kept(page: Page): Promise<string> {
  return String(await page.evaluate('Object.keys(localStorage).join()'));
}
