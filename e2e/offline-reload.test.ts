/**
 * 通信のない再読込み — a page loaded anew without a network opens, with what was typed on it; that
 * goes out when the network is back. The service worker keeps nothing about a person.
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import { giveCard, pins } from './harness/card-table.ts';
import { type Journey, journey } from './harness/journey.ts';
import { arrive } from './harness/officer.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode } = townAt(0);
const PHONE = '088-000-0002';
/** 出ている知らせ — once there is one, for the worker shows it in its own time. */
const NOTIFICATIONS = `(async () => {
  const worker = await navigator.serviceWorker.ready;
  let all = [];
  for (let turn = 0; turn < 200 && all.length === 0; turn += 1) {
    if (turn > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    all = await worker.getNotifications();
  }
  return all.map(({ title, body, data }) => ({ title, body, data }));
})()`;

async function openForm({ page, watch }: Journey): Promise<void> {
  watch.expect(401, /^\/api\/resident-session$/);
  watch.expect(404, /^\/api\/application\/own-applications\//);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/t/${municipalityCode}/sign-in?back=procedures/resident-record-copy`);
  await page.getByLabel(/利用者証明用の暗証番号/).fill(pins.authentication);
  await page.getByRole('button', { name: 'カードでサインインする' }).click();
  await page.getByRole('link', { name: 'この手続を始める' }).click();
  await arrive(page, '届出をする方');
}

journey('what is typed without a network outlives a reload, and is sent later', async (seat) => {
  const { page, watch } = seat;
  await giveCard({ ...seat, municipalityCode });
  await openForm(seat);
  await page.getByLabel('本人', { exact: true }).check();
  await page.getByText('下書きを保存しました').waitFor();
  await page.waitForFunction('navigator.serviceWorker.controller !== null');
  watch.expectAway();
  await page.context().setOffline(true);
  const phone = page.getByLabel('日中に連絡が取れる電話番号');
  await phone.fill(PHONE);
  await page.getByText('この端末に保存しました').waitFor();

  await page.reload();
  await arrive(page, '届出をする方');
  assert.equal(await phone.inputValue(), PHONE);
  await page.getByText('今は通信できません').waitFor();
  await page.getByRole('link', { name: '088-000-0000' }).first().waitFor();
  await axe(page);
  await page.getByLabel('本人', { exact: true }).check();
  await page.getByRole('link', { name: '途中でやめる' }).click();
  await page.getByRole('heading', { name: 'この端末だけにある書きかけ' }).waitFor();
  await axe(page);
  await page.getByRole('link', { name: '住民票の写しの交付請求' }).click();
  await arrive(page, '届出をする方');
  assert.equal(await phone.inputValue(), PHONE);

  await page.context().setOffline(false);
  await page.getByText('下書きを保存しました').waitFor();
  assert.equal(await phone.inputValue(), PHONE);
  assert.deepEqual(await keptDrafts(seat), [], 'nothing stays on the device once it is sent');
  await nothingOfPersonsKept(seat);
});

async function keptDrafts({ page }: Journey): Promise<unknown> {
  return page.evaluate("Object.keys(localStorage).filter((key) => key.includes('draft'))");
}

/** The shell, its parts and the town's own front; no answer about anybody. */
async function nothingOfPersonsKept({ page }: Journey): Promise<void> {
  const paths = (await page.evaluate(`(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) found.push(new URL(url).pathname);
    }
    return found;
  })()`)) as string[];
  assert.ok(paths.length > 20, String(paths));
  const others = paths.filter(
    (path) =>
      !/^\/(assets\/|resident\.html$|mark\.svg$|api\/municipality\/fronts\/\d{6}$)/.test(path),
  );
  assert.deepEqual(others, []);
}

journey('a push of the town is shown, and leads to its notices', async ({ page, watch }) => {
  watch.expect(401, /^\/api\/resident-session$/);
  await page.goto(`/t/${municipalityCode}`);
  await arrive(page, 'どのような手続ですか');
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const { origin } = new URL(page.url());
  await page.context().grantPermissions(['notifications'], { origin });
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.endsWith('/t/'));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const said = {
    title: '断水のお知らせ',
    body: '明日の9時から断水します。',
    unsubscribeUrl: `${origin}/api/notice/unsubscribe/${municipalityCode}-x`,
  };
  const data = JSON.stringify(said);
  const registrationId = await registered;
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  assert.deepEqual(await page.evaluate(NOTIFICATIONS), [
    { title: said.title, body: said.body, data: `/t/${municipalityCode}/notices` },
  ]);
});
