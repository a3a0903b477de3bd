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
