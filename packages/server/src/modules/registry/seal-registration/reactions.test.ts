/** 住民記録への追随の検査 — through real changes of the register: what ends a seal, and when. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { corrected } from '#harness/authority-inputs';
import { actor, TOWN } from '#harness/database';
import { movingOut } from '#harness/resident-inputs';
import { residentTown } from '#harness/resident-town';
import { drawSeal } from '#harness/seal-imprint';

import { registerSeal } from './acts/register-seal.ts';
import { findSealRegistration } from './index.ts';

const NOW = '2024-06-03T01:00:00.000Z';
const town = await residentTown(NOW);
const clerk = actor(['seal_registration:register_seal']);

interface Adult {
  readonly addresseeNumber: string;
  readonly fullName: string;
  readonly familyName: string;
  readonly householdNumber: string;
}

const adults = await town.app.database.read(
  TOWN,
  (reader) => reader<Adult[]>`
    select d.addressee_number, d.full_name, d.family_name, d.household_number
    from resident.resident r
    join resident.record d on d.municipality_code = r.municipality_code
      and d.addressee_number = r.addressee_number and d.history_number = r.history_number
    where r.municipality_code = ${TOWN} and not r.is_closed and d.resident_kind = '1'
      and d.date_of_birth < '1995' and d.family_name is not null
      and d.moving_out_planned_on is null
    order by d.household_number desc, d.addressee_number`,
);
const waiting = [...adults];
let drawn = 0;

function next(): Adult {
  const adult = waiting.shift();
  if (!adult) throw new Error('the register has no more adults');
  return adult;
}

async function registered(): Promise<Adult> {
  const adult = next();
  drawn += 1;
  const image = (await drawSeal({ sideMm: 12 + drawn * 0.2 })).toString('base64');
  await town.app.acts.run(registerSeal, {
    actor: clerk,
    input: {
      addresseeNumber: adult.addresseeNumber,
      inscription: adult.familyName,
      scan: { image, dpi: null },
      applicant: { kind: 'self-with-document', document: 'passport' },
      hasCapacity: true,
    },
    idempotencyKey: crypto.randomUUID(),
    requestId: 'test',
  });
  assert.ok(await stands(adult));
  return adult;
}

async function stands({ addresseeNumber }: Adult): Promise<boolean> {
  const seal = await town.app.database.read(TOWN, (reader) =>
    findSealRegistration(reader, TOWN, addresseeNumber),
  );
  return seal !== null;
}

async function endings({ addresseeNumber }: Adult) {
  const events = await town.events();
  return events
    .filter(({ type, payload }) => {
      return type === 'SealRegistrationCancelled' && payload['addresseeNumber'] === addresseeNumber;
    })
    .map(({ payload, effectiveOn }) => ({ ground: payload['ground'], effectiveOn }));
}

const known = (on: string) => ({ on, notation: null });

test('a death ends the registration, once, on the day of death', async () => {
  const adult = await registered();
  await town.settle('register-death', {
    addresseeNumber: adult.addresseeNumber,
    effectiveOn: known('2024-06-01'),
    notifiedOn: '2024-06-03',
  });
  await town.worker.drain();
  assert.equal(await stands(adult), false);
  assert.deepEqual(await endings(adult), [{ ground: 'death', effectiveOn: '2024-06-01' }]);
});

test('a move that is only notified ends nothing; its planned day does', async () => {
  const adult = await registered();
  await town.settle('accept-moving-out', {
    ...movingOut({
      effectiveOn: '2024-06-10',
      notifiedOn: '2024-06-03',
      movers: [adult.addresseeNumber],
    }),
  });
  await town.worker.drain();
  assert.ok(await stands(adult), 'still a resident');
  town.clock.set('2024-06-09T14:59:59.000Z');
  await town.worker.drain();
  assert.ok(await stands(adult), 'still a resident on the eve');
  town.clock.set('2024-06-09T15:00:00.000Z');
  await town.worker.drain();
  assert.equal(await stands(adult), false);
  assert.deepEqual(await endings(adult), [{ ground: 'moved_out', effectiveOn: '2024-06-10' }]);
  town.clock.set(NOW);
});

test('a deletion by authority ends the registration', async () => {
  const adult = await registered();
  await town.settle('delete-by-authority', {
    addresseeNumbers: [adult.addresseeNumber],
    reason: 'deletion_by_authority',
    effectiveOn: known('2024-06-01'),
    noticeOn: null,
  });
  await town.worker.drain();
  assert.equal(await stands(adult), false);
  assert.deepEqual(await endings(adult), [{ ground: 'deleted', effectiveOn: '2024-06-01' }]);
});

function correction(
  { addresseeNumber }: Adult,
  values: Record<string, string | boolean>,
  reason: string,
) {
  return town.settle('correct-by-authority', {
    reason,
    effectiveOn: known('2024-06-02'),
    requestedOn: null,
    noticeOn: null,
    people: [corrected(addresseeNumber, values)],
  });
}

test('a change of the family name ends the seal that shows the former one', async () => {
  const adult = await registered();
  await correction(adult, { familyName: '改姓' }, 'correction_by_authority');
  await town.worker.drain();
  assert.equal(await stands(adult), false);
  assert.deepEqual(await endings(adult), [{ ground: 'name_changed', effectiveOn: '2024-06-02' }]);
});

test('a change of the given name leaves the seal of the family name', async () => {
  const adult = await registered();
  await correction(adult, { givenName: '改名' }, 'correction_by_authority');
  await town.worker.drain();
  assert.ok(await stands(adult));
});

test('the mark of an adult ward ends the registration', async () => {
  const adult = await registered();
  await correction(adult, { isAdultWard: true }, 'correction_by_authority');
  await town.worker.drain();
  assert.equal(await stands(adult), false);
  assert.deepEqual(await endings(adult), [{ ground: 'guardianship', effectiveOn: '2024-06-02' }]);
});

test('whoever has no seal is left alone, and an event that comes twice ends nothing twice', async () => {
  const before = (await town.events()).filter(({ type }) => type.startsWith('Seal')).length;
  const adult = next();
  await correction(adult, { givenName: '改名' }, 'correction_by_authority');
  await town.worker.drain();
  const after = (await town.events()).filter(({ type }) => type.startsWith('Seal')).length;
  assert.equal(after, before);
});
