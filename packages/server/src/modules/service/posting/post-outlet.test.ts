/**
 * 郵送の検査 — from the application to the post: every piece once, in one bundle, with its own
 * papers; held with the reason where it may not go; pulled out where somebody died meanwhile.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostingPiece, SentBundle } from '@yakuba/contract/posting';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { postingTown, type Recipient } from '#harness/posting-town';
import { spelledNames } from '#harness/spelled-number';
import { startWorkerProcess } from '#harness/worker-process';

import { readPdfText } from '#platform/printing';

const town = await postingTown();
const { clerk, approver, done } = town;
const dead = { historyNumber: 2, changeReason: 'death', changeCategory: 'deletion' } as const;
const closed = { ...dead, residentStatus: '3', isClosed: true } as const;

async function refused(answer: ReturnType<typeof clerk.post>, code: string): Promise<void> {
  const { statusCode, body } = await answer;
  assert.ok(statusCode >= 400, body);
  assert.equal((JSON.parse(body) as { code: string }).code, code, body);
}

async function enter(...recipients: Promise<Recipient>[]): Promise<Recipient[]> {
  const entered = await Promise.all(recipients);
  await town.worker.drain();
  return entered;
}

async function waitingOf(recipients: readonly Recipient[]): Promise<PostingPiece[]> {
  return Promise.all(recipients.map((one) => town.pieceOf(one, 'waiting')));
}

async function made(recipients: readonly Recipient[]) {
  const pieces = await waitingOf(recipients);
  const id = await town.bundle(pieces.map((piece) => piece.id));
  await town.worker.drain();
  return town.look(id);
}

/** 用紙の列 — the sheets of a bundle behind its control sheet, whose each they are. */
async function sheetsOf(id: string): Promise<{ control: string; sheets: string[] }> {
  const pages = (await readPdfText(await town.file(id))).map((page) => page.replaceAll(/\s/g, ''));
  const first = pages.findIndex((page) => !page.includes('管理票'));
  return { control: pages.slice(0, first).join(''), sheets: pages.slice(first) };
}

test('every piece stands in the bundle once, its certificate behind its own address', async () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const recipients = await enter(...numbers.map((number) => town.apply(number, { copies: 2 })));
  const bundle = await made(recipients);
  assert.equal(bundle.state, 'ready');
  assert.deepEqual([bundle.pieceCount, bundle.doneCount, bundle.enclosedCount], [7, 7, 7]);
  assert.equal(bundle.sheets, 7 * 3);
  const { control, sheets } = await sheetsOf(bundle.id);
  assert.equal(sheets.length, bundle.sheets);
  for (const [index, piece] of bundle.pieces.entries()) {
    assert.equal(piece.ordinal, index + 1);
    const own = recipients.find((one) => one.applicationId === piece.applicationId);
    const family = own?.fullName.replace('　人', '') ?? '';
    const [address = '', ...copies] = sheets.slice(index * 3, index * 3 + 3);
    assert.ok(address.includes(piece.receiptNumber) && address.includes(piece.checkCode ?? '?'));
    const issues = await town.owner<{ reference: string; issueNumber: string }[]>`
      select reference, issue_number from certificate.issue
      where reference = ${`application:${piece.applicationId}`} order by issue_number`;
    assert.equal(issues.length, 2);
    for (const [at, copy] of copies.entries()) {
      const number = issues.find(({ issueNumber }) =>
        copy.includes(issueNumber.replaceAll(/\s/g, '')),
      );
      assert.ok(number, `copy ${at} of piece ${piece.ordinal} is of this application`);
      assert.ok(address.includes(number.issueNumber.replaceAll(/\s/g, '')));
    }
    for (const sheet of [address, ...copies]) assert.deepEqual(spelledNames(sheet), [family]);
    assert.ok(control.includes(piece.receiptNumber) && control.includes(piece.checkCode ?? '?'));
  }
  const codes = bundle.pieces.map(({ checkCode }) => checkCode);
  assert.equal(new Set(codes).size, codes.length);
});

test('who made a bundle and who issued a copy are told by name', async () => {
  const { bundles } = (await clerk.get('/api/posting/bundles')).json() as {
    bundles: { id: string; staffId: string; staffName: string }[];
  };
  assert.ok(bundles.length > 0);
  for (const one of bundles) assert.equal(one.staffName, `検査　${one.staffId}`);
  const { issues } = (await clerk.get('/api/certificate/issues')).json() as {
    issues: { id: string; staffId: string; staffName: string }[];
  };
  const named = issues.find(({ staffId }) => staffId === 'approver');
  assert.ok(named);
  assert.equal(named.staffName, '検査　approver');
  const { steps } = (await clerk.get(`/api/certificate/issues/${named.id}`)).json() as {
    steps: { staffId: string; staffName: string }[];
  };
  assert.ok(steps.length > 0);
  for (const { staffId, staffName } of steps) {
    assert.equal(staffName, staffId.startsWith('system:') ? '自動処理' : `検査　${staffId}`);
  }
});

test('the file of a bundle is opened by the mail room of its town alone', async () => {
  const bundles = (await clerk.get('/api/posting/bundles')).json().bundles as { id: string }[];
  const path = `/api/posting/bundles/${bundles[0]?.id}/file`;
  assert.equal((await clerk.get(path)).statusCode, 200);
  assert.equal((await approver.get(path)).statusCode, 403);
  assert.equal((await (await town.signIn('clerk', OTHER_TOWN)).get(path)).statusCode, 409);
  assert.equal((await town.stranger.get(path)).statusCode, 401);
});

test('two clerks cannot take the same piece into two bundles', async () => {
  const recipients = await enter(town.apply(21), town.apply(22));
  const pieceIds = (await waitingOf(recipients)).map(({ id }) => id);
  const answers = await Promise.all(
    [1, 2, 3].map(() => clerk.post('/api/posting/bundles', { pieceIds })),
  );
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409]);
  await town.worker.drain();
  await refused(clerk.post('/api/posting/bundles', { pieceIds }), 'posting.piece.state');
});

test('a worker killed midway loses no piece and puts none in twice', async () => {
  const numbers = Array.from({ length: 18 }, (_, index) => 100 + index);
  const recipients = await enter(...numbers.map((number) => town.apply(number)));
  const pieces = await waitingOf(recipients);
  const id = await town.bundle(pieces.map((piece) => piece.id));
  let kills = 0;
  for (; kills < 3; kills += 1) {
    const before = (await town.look(id)).enclosedCount;
    const worker = await startWorkerProcess(town);
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    while ((await town.look(id)).enclosedCount === before) await pause(5);
    worker.kill('SIGKILL');
    await ended;
    if ((await town.look(id)).state !== 'preparing') break;
  }
  assert.ok(kills >= 1, 'killed before all was prepared');
  await town.worker.drain();
  const bundle = await town.look(id);
  assert.deepEqual([bundle.state, bundle.enclosedCount], ['ready', 18]);
  assert.deepEqual(
    bundle.pieces.map((piece) => piece.applicationId).sort(),
    recipients.map((one) => one.applicationId).sort(),
  );
  const [released] = await town.owner`select count(*)::int as count from certificate.step s
    join certificate.issue i on i.id = s.issue_id
    where s.kind = 'released' and i.reference = any(${recipients.map((one) => `application:${one.applicationId}`)})`;
  assert.equal(released?.['count'], 18);
  const { sheets } = await sheetsOf(id);
  assert.equal(sheets.length, 36);
  for (const [index, piece] of bundle.pieces.entries()) {
    const names = sheets.slice(index * 2, index * 2 + 2).map((sheet) => spelledNames(sheet));
    assert.deepEqual(names[0], names[1]);
    assert.ok(piece.destination.name.startsWith(names[0]?.[0] ?? '?'));
  }
});

/** 送付先 — not that of the register. */
const elsewhere = {
  applicantAddress: {
    postalCode: '7700000',
    prefecture: '別県',
    municipality: '別市',
    machiAza: '別町',
    lotNumber: '1番',
  },
};

test('an address other than that of the register is held until a second person lets it go', async () => {
  const [one] = await enter(town.apply(31, elsewhere));
  assert.ok(one);
  const held = await town.pieceOf(one, 'held');
  assert.deepEqual(held.holds, ['address-differs']);
  assert.deepEqual(held.destination.lines, ['別県別市別町1番']);
  await refused(clerk.post('/api/posting/bundles', { pieceIds: [held.id] }), 'posting.piece.state');
  const path = `/api/posting/pieces/${held.id}/release`;
  await refused(clerk.post(path, { reason: '電話' }), 'platform.act.forbidden');
  await refused(approver.post(path, { reason: ' ' }), 'platform.act.invalid');
  const reviewer = (id: string) => town.owner`update application.step set actor_id = ${id}
    where application_id = ${one.applicationId} and move = 'startReview'`;
  await reviewer('approver');
  await refused(approver.post(path, { reason: '確かめた。' }), 'posting.release.same_person');
  await reviewer('clerk');
  await done(approver.post(path, { reason: '申請した方に電話し、勤務先であることを確かめた。' }));
  const bundle = await made([one]);
  assert.equal(bundle.state, 'ready');
  const { sheets } = await sheetsOf(bundle.id);
  assert.ok(sheets[0]?.includes('〒770-0000別県別市別町1番'));
});

test('a reason that came while a piece was held is let pass by nobody unseen', async () => {
  const [one] = await enter(town.apply(33, elsewhere));
  assert.ok(one);
  const { id } = await town.pieceOf(one, 'held');
  await town.owner`insert into resident.suppression
    (municipality_code, id, kind, addressee_number, change_level, certificate_level,
      inquiry_level, starts_on, ends_on, set_by, set_at)
    values (${TOWN}, gen_random_uuid(), 'disclosure_protection', ${one.addresseeNumber},
      'none', 'alert', 'none', '2024-01-01', '2099-01-01', 'chief', '2024-01-01T00:00:00Z')`;
  const path = `/api/posting/pieces/${id}/release`;
  const again = await done(approver.post(path, { reason: '電話で確かめた。' }));
  assert.equal(again.state, 'held');
  const { holds } = await town.pieceOf(one, 'held');
  assert.deepEqual(holds, ['address-differs', 'alert']);
  const passed = await done(approver.post(path, { reason: '注意も確かめた。' }));
  assert.equal(passed.state, 'waiting');
});

test('whoever died, moved or came under protection before the printing is held, and told why', async () => {
  const [gone, away, hidden, changed] = await enter(...[41, 42, 43, 44].map((n) => town.apply(n)));
  assert.ok(gone && away && hidden && changed);
  const pieces = await waitingOf([gone, away, hidden, changed]);
  await town.put(41, closed);
  await town.put(42, { ...closed, changeReason: 'moving_out_domestic' });
  await town.owner`insert into resident.suppression
    (municipality_code, id, kind, addressee_number, change_level, certificate_level,
      inquiry_level, starts_on, ends_on, set_by, set_at)
    values (${TOWN}, gen_random_uuid(), 'disclosure_protection', ${hidden.addresseeNumber},
      'none', 'error', 'none', '2024-01-01', '2099-01-01', 'chief', '2024-01-01T00:00:00Z')`;
  await town.put(44, {
    historyNumber: 2,
    fullName: '別名　人',
    changeReason: 'clerical_correction',
  });
  const id = await town.bundle(pieces.map((piece) => piece.id));
  await town.worker.drain();
  assert.equal((await town.look(id)).state, 'empty');
  assert.equal((await clerk.get(`/api/posting/bundles/${id}/file`)).statusCode, 409);
  const held = [gone, away, hidden, changed].map((one) => town.pieceOf(one, 'held'));
  const reasons = (await Promise.all(held)).map(({ holds }) => holds);
  assert.deepEqual(reasons, [['deceased'], ['moved-out'], ['suppressed'], ['changed']]);
  const protectedPiece = await town.pieceOf(hidden, 'held');
  assert.deepEqual(protectedPiece.destination.lines, [], 'the address is not shown');
  const path = `/api/posting/pieces/${protectedPiece.id}/release`;
  await refused(approver.post(path, { reason: '確かめた。' }), 'posting.release.still_held');
  await town.owner`update resident.suppression set lifted_at = now(), lifted_by = 'chief'
    where addressee_number = ${hidden.addresseeNumber}`;
  await done(approver.post(path, { reason: '抑止が解除されたため。' }));
  assert.equal((await made([hidden])).enclosedCount, 1);
  const [released] = await town.owner`select count(*)::int as count from certificate.step s
    join certificate.issue i on i.id = s.issue_id where s.kind = 'released'
      and i.reference = any(${[gone, away, changed].map((one) => `application:${one.applicationId}`)})`;
  assert.equal(released?.['count'], 0);
});

test('what may not be posted is turned back: the fee returns and the copies are put away', async () => {
  const [one] = await enter(town.apply(51));
  assert.ok(one);
  const [piece] = await waitingOf([one]);
  await town.put(51, closed);
  await town.bundle([piece?.id ?? '']);
  await town.worker.drain();
  const path = `/api/posting/pieces/${piece?.id}/turn-back`;
  await done(approver.post(path, { reason: 'お送りできないため、申請を差し戻します。' }));
  await town.worker.drain();
  const seen = (await clerk.get(`/api/application/applications/${one.applicationId}`)).json();
  assert.equal(seen.state, 'refused');
  assert.match(seen.fee.state, /refund/);
  const statuses = await town.owner`select distinct s.kind from certificate.step s
    join certificate.issue i on i.id = s.issue_id
    where i.reference = ${`application:${one.applicationId}`} and s.kind <> 'printed'`;
  assert.deepEqual([...statuses], [{ kind: 'discarded' }]);
});

test('a death between printing and posting pulls the piece out; the rest is delivered', async () => {
  const [first, second, third] = await enter(...[61, 62, 63].map((number) => town.apply(number)));
  assert.ok(first && second && third);
  const bundle = await made([first, second, third]);
  await town.put(62, closed);
  const path = `/api/posting/bundles/${bundle.id}/send`;
  const sentOn = todayInJapan(new Date(bundle.madeAt));
  const numberOf = (one: Recipient, number: string) => ({
    pieceId: bundle.pieces.find((piece) => piece.applicationId === one.applicationId)?.id,
    number,
  });
  const body = { sentOn, mailKind: 'recorded' };
  await refused(clerk.post(path, { ...body, sentOn: '2020-01-01' }), 'posting.send.future');
  await refused(clerk.post(path, body), 'posting.send.tracking_missing');
  const twice = [numberOf(first, '123-45-67890-1'), numberOf(third, '12345678901')];
  await refused(clerk.post(path, { ...body, trackings: twice }), 'posting.send.tracking_twice');
  const trackings = [numberOf(first, '１２３-45-67890-1'), numberOf(third, '22345678901')];
  const sent = (await done(clerk.post(path, { ...body, trackings }))) as unknown as SentBundle;
  assert.equal(sent.sent, 2);
  assert.deepEqual(
    sent.pulled.map(({ holds }) => holds),
    [['deceased']],
  );
  const state = async (one: Recipient) =>
    (await clerk.get(`/api/application/applications/${one.applicationId}`)).json();
  assert.equal((await state(first)).state, 'delivered');
  assert.match(
    (await state(first)).steps.at(-1).note,
    /簡易書留で発送しました。引受番号 12345678901/,
  );
  assert.equal((await state(second)).state, 'approved');
  const pulled = await town.pieceOf(second, 'held');
  await refused(
    approver.post(`/api/posting/pieces/${pulled.id}/release`, { reason: '確かめた。' }),
    'posting.release.still_held',
  );
  await done(
    approver.post(`/api/posting/pieces/${pulled.id}/turn-back`, { reason: '差し戻します。' }),
  );
  await town.worker.drain();
  assert.equal((await state(second)).state, 'refused');
  const list = (await clerk.get('/api/posting/pieces?view=sent')).json();
  assert.ok(list.times.count >= 2 && list.times.medianHours >= 0);
  assert.equal(list.counts.sent, list.total);

  const piece = await town.pieceOf(first, 'sent');
  const back = `/api/posting/pieces/${piece.id}/return`;
  await refused(
    clerk.post(back, { reason: 'unknown', returnedOn: '2020-01-01' }),
    'posting.return.day',
  );
  await done(clerk.post(back, { reason: 'unknown', returnedOn: sentOn }));
  const again = `/api/posting/pieces/${piece.id}/resend`;
  const destination = { postalCode: '770-0001', address: '別県別市別町2番' };
  const resent = { reason: '電話で確かめた送付先へ送る。', destination };
  assert.equal((await done(clerk.post(again, resent)))['state'], 'held');
  await refused(clerk.post(again, resent), 'posting.piece.state');
  const held = await town.pieceOf(first, 'held');
  assert.deepEqual([held.attempt, held.holds], [2, ['address-differs']]);
  await done(
    approver.post(`/api/posting/pieces/${held.id}/release`, { reason: '折返し確認した。' }),
  );
  const second2 = await made([first]);
  assert.equal(second2.sheets, 1, 'the papers are in the office already');
  const { control, sheets } = await sheetsOf(second2.id);
  assert.ok(control.includes('返戻された証明書を封入'));
  assert.ok(sheets[0]?.includes('〒770-0001別県別市別町2番'));
  const ordinary = { sentOn, mailKind: 'ordinary' };
  const last = await done(clerk.post(`/api/posting/bundles/${second2.id}/send`, ordinary));
  assert.deepEqual([last['sent'], last['pulled']], [1, []]);
});
