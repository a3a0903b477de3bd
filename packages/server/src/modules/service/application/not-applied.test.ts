/**
 * 未申請の人へのお知らせの検査 — people who have applied for the procedure are not in the group;
 * who withdrew is in it again.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';

import { saveRows } from '../../registry/resident/store.ts';

const town = await applicationTown();
const { resident, owner } = town;
const OWN = town.people[0];
const OTHERS = Array.from({ length: 5 }, (_, at) => String(7000 + at));

const administrator = await town.signIn('administrator');
const clerk = await town.signIn('clerk');

await town.app.database.write(TOWN, (tx) =>
  saveRows(
    tx,
    TOWN,
    OTHERS.map((addresseeNumber, at) => ({
      before: null,
      after: residentRow({
        addresseeNumber,
        householdNumber: String(9000 + at),
        dateOfBirth: '1980-01-01',
        residentRecordCode: null,
        individualNumber: null,
      }),
    })),
  ),
);
const topic = { code: 'living', title: '暮らし', plainTitle: 'くらし', validFrom: '2020-04-01' };
assert.equal((await administrator.post('/api/notice/topics', topic)).statusCode, 200);
for (const addresseeNumber of [OWN, ...OTHERS]) {
  const id = crypto.randomUUID();
  await owner`insert into notice.contact (municipality_code, id, channel, address_sealed,
      address_digest, state, language, addressee_number, registered_at)
    values (${TOWN}, ${id}, 'mail', '-', ${id}, 'active', 'ja', ${addresseeNumber}, now())`;
  await owner`insert into notice.subscription (municipality_code, contact_id, topic_code,
      unsubscribe_digest, subscribed_at)
    values (${TOWN}, ${id}, 'living', ${id}, now())`;
}

/** People from 0 to 150 who have not applied since the day; below five no number is told. */
async function count(since: string, procedureCode = COPY): Promise<string> {
  const on = since;
  const audience = [
    { kind: 'age', on, from: 0, until: 150 },
    { kind: 'not-applied', procedureCode, since },
  ];
  const asked = { topicCode: 'living', audience };
  const answer = await clerk.post('/api/notice/audience-counts', asked);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json().label;
}

test('who has applied is not in the group, and is again once withdrawn', async () => {
  const today = town.clock.now().toISOString().slice(0, 10);
  assert.equal(await count(today), '6');
  const id = await town.draft(resident);
  assert.equal(await count(today), '6', 'a draft is no application');
  const submitted = await town.submit(resident, id);
  assert.equal(submitted.statusCode, 200, submitted.body);
  assert.equal(await count(today), '5');
  assert.equal(await count(today, 'another-procedure'), '6');
  const withdrawn = await resident.post(`/api/application/own-applications/${id}/withdraw`);
  assert.equal(withdrawn.statusCode, 200, withdrawn.body);
  assert.equal(await count(today), '6');
});
