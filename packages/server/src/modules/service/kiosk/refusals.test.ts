/** 断った記録の検査 — what a machine was refused is listed, with the seconds since the stop. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { kioskTown, TERMINAL } from '#harness/kiosk-town';
import { residentRow } from '#harness/resident-row';

import { planStop } from './acts/plan-stop.ts';
import { listRefusals } from './queries/list-refusals.ts';

const town = await kioskTown();
await town.put([residentRow({})]);
const card = await town.cardOf('100');

const list = (code: string) =>
  town.app.queries.run(listRefusals, {
    actor: actor(['kiosk:view_requests'], code),
    input: { on: '2024-06-03' },
    requestId: null,
  });

test('a stop ends after it began, in whatever offset it is told', async () => {
  const stop = (stopsAt: string | null, resumesAt: string) =>
    town.app.acts.run(planStop, {
      actor: actor(['kiosk:stop_service']),
      input: { stopsAt, resumesAt, reason: '点検' },
      idempotencyKey: crypto.randomUUID(),
      requestId: null,
    });
  const ended = { code: 'kiosk.stop.ends_first' };
  await assert.rejects(stop(null, '2024-01-01T00:00:00+09:00'), ended);
  const badly = { code: 'platform.act.invalid' };
  await assert.rejects(stop(null, '0400-02-29T09:37:28.0917+22:10'), badly);
  await assert.rejects(stop('2030-01-01T00:00:00+09:00', '2029-12-31T14:59:59Z'), badly);
  await stop('2030-01-01T00:00:00+23:00', '2030-01-01T00:00:00+09:00');
});

test('a stop is refused to the next machine, and the list says how soon', async () => {
  assert.deepEqual(await list(TOWN), { refusals: [], firstAfterStopSeconds: null });
  await town.app.acts.run(planStop, {
    actor: actor(['kiosk:stop_service']),
    input: { stopsAt: null, resumesAt: null, reason: '点検' },
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
  town.clock.set(new Date(town.clock.now().getTime() + 3_000).toISOString());
  const serial = card.serialNumbers.authentication;
  await assert.rejects(town.centre.inquire(TOWN, serial, TERMINAL), /停止/);
  const { refusals, firstAfterStopSeconds } = await list(TOWN);
  assert.equal(firstAfterStopSeconds, 3);
  const [{ code, terminal, afterStopSeconds } = {}] = refusals;
  assert.deepEqual(
    { code, terminal, afterStopSeconds },
    { code: 'kiosk.service.stopped', terminal: TERMINAL, afterStopSeconds: 3 },
  );
  assert.deepEqual((await list(OTHER_TOWN)).refusals, []);
});
