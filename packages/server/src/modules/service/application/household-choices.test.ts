/** 証明する人の候補の検査 — the household, only where people are asked for, and recorded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { TOWN } from '#harness/database';

const town = await applicationTown();
const { resident, approver, clerk, people, owner } = town;
const ALL = '/api/application/applications';

async function submitted(over: object): Promise<string> {
  const id = await town.draft(resident, { answers: town.copyAnswers(over) });
  assert.equal((await town.submit(resident, id)).statusCode, 200);
  return id;
}

interface Choice {
  readonly addresseeNumber: string;
  readonly isApplicant: boolean;
  readonly isNamed: boolean;
}

async function choices(id: string): Promise<Choice[]> {
  const answer = await approver.get(`${ALL}/${id}/household`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json().members;
}

test('the household is offered, whoever the application names is marked, and all are recorded', async () => {
  const id = await submitted({ scope: 'person', named: HOME.fullName });
  const members = await choices(id);
  assert.ok(members.length > 1);
  const own = members.filter(({ isNamed }) => isNamed);
  assert.deepEqual(
    own.map(({ addresseeNumber, isApplicant }) => [addresseeNumber, isApplicant]),
    [[people[0], true]],
  );
  const rows = await owner<{ addresseeNumber: string }[]>`
    select distinct unnest(subjects) as addressee_number from platform.audit_entry
    where municipality_code = ${TOWN} and operation = 'application:list_household_choices'`;
  const recorded = new Set(rows.map(({ addresseeNumber }) => addresseeNumber));
  for (const { addresseeNumber } of members) assert.ok(recorded.has(addresseeNumber));
});

test('nobody is read out where the whole household is asked for', async () => {
  assert.deepEqual(await choices(await submitted({})), []);
});

test('whoever may not decide is not told the household', async () => {
  const id = await submitted({ scope: 'person', named: HOME.fullName });
  assert.equal((await clerk.get(`${ALL}/${id}/household`)).statusCode, 403);
});
