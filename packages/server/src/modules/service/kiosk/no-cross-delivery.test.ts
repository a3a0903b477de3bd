/**
 * 取り違えの検査 — mixed requests of several towns at once, over mutual TLS: some sent thrice, some
 * cancelled, every connection to the database torn without warning on the way. Every paper names
 * the person of its own request; none is double, none lost; the ledger of issues equals the
 * documents.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { KioskDelivery } from '@yakuba/contract/kiosk';

import { OTHER_TOWN, TOWN } from '#harness/database';
import { kioskTown } from '#harness/kiosk-town';
import { residentRow } from '#harness/resident-row';
import { readPdfText } from '#platform/printing';
import { CentreRefused } from '#simulator/kiosk';

const TOWNS = [TOWN, OTHER_TOWN, '990027', '990035'];
const PEOPLE_A_TOWN = 6;
const REQUESTS = 300;
const LANES = 12;

const town = await kioskTown({ codes: TOWNS, waitMilliseconds: 1_500 });

interface Someone {
  readonly code: string;
  readonly number: string;
  readonly name: string;
  readonly serial: string;
}

/** The same numbers in every town, so that only the town tells people apart. */
async function populate(code: string, townAt: number): Promise<Someone[]> {
  const letters = 'アカサタナハマヤ';
  const rows = Array.from({ length: PEOPLE_A_TOWN }, (_, at) =>
    residentRow({
      addresseeNumber: String(100 + at),
      householdNumber: String(500 + at),
      fullName: `町${letters[townAt]}　人${letters[at]}`,
      residentRecordCode: null,
      individualNumber: null,
    }),
  );
  await town.put(rows, code);
  return Promise.all(
    rows.map(async ({ addresseeNumber: number, fullName: name }) => {
      const card = await town.cardOf(number, code);
      return { code, number, name: name ?? '', serial: card.serialNumbers.authentication };
    }),
  );
}

const people = (await Promise.all(TOWNS.map(populate))).flat();

interface Sent {
  readonly who: Someone;
  readonly requestId: string;
  readonly fate: 'plain' | 'thrice' | 'cancelled';
  readonly terminal: string;
}

const requests = Array.from({ length: REQUESTS }, (_, at): Sent => {
  const who = people[(at * 7) % people.length];
  assert.ok(who);
  const fate = at % 5 === 0 ? 'thrice' : at % 7 === 0 ? 'cancelled' : 'plain';
  return { who, requestId: crypto.randomUUID(), fate, terminal: `SHOP-${at % 9}` };
});
const delivered = new Map<string, KioskDelivery>();

async function send(sent: Sent, at: number): Promise<void> {
  const { who, requestId, fate, terminal } = sent;
  const kind = at % 3 === 0 ? 'statement' : 'individual';
  const order = { cardSerialNumber: who.serial, terminal, kind, copies: at % 11 === 0 ? 2 : 1 };
  const ask = () => town.centre.issue(who.code, order, requestId);
  if (fate === 'cancelled') return cancelAmidst(sent, ask);
  const answers = await Promise.all(Array.from({ length: fate === 'thrice' ? 3 : 1 }, ask));
  const [first] = answers;
  assert.ok(first);
  for (const other of answers) assert.deepEqual(other, first, 'sent thrice, one paper');
  delivered.set(requestId, first);
  await town.centre.printed(who.code, first, terminal);
}

/** Cancelled wherever it is on its way; a paper may have come before, nothing comes after. */
async function cancelAmidst(sent: Sent, ask: () => Promise<unknown>): Promise<void> {
  const { who, requestId, terminal } = sent;
  const asked = ask().catch((error: unknown) => error);
  const path = `${who.code}/requests/${requestId}/cancel`;
  for (;;) {
    const reason = { terminal, reason: '取りやめ' };
    const { status } = await town.centre.send('POST', path, reason);
    if (status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await asked;
  const after = await ask().catch((error: unknown) => error);
  assert.ok(after instanceof CentreRefused);
  assert.equal(after.code, 'kiosk.request.cancelled');
}

/** 接続の断 — whatever is being written at this moment is undone, whoever waits for it in doubt. */
async function tearConnections(): Promise<number> {
  const torn = await town.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename <> current_user`;
  return torn.length;
}

test('three hundred mixed requests, connections torn on the way: every paper is its own', async () => {
  let torn = 0;
  const queue = [...requests.entries()];
  const lanes = Array.from({ length: LANES }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, sent] = next;
      if (at === 90 || at === 200) torn += await tearConnections();
      await send(sent, at);
    }
  });
  await Promise.all(lanes);
  assert.ok(torn > 0, 'there were connections to tear');
  await town.worker.drain();

  const wanted = requests.filter(({ fate }) => fate !== 'cancelled');
  assert.equal(delivered.size, wanted.length, 'none is lost');
  for (const { requestId, who } of wanted) {
    const { documents } = delivered.get(requestId) ?? { documents: [] };
    for (const { pdf } of documents) {
      const text = (await readPdfText(Buffer.from(pdf, 'base64'))).join('').replaceAll(/\s/gu, '');
      assert.ok(text.includes(who.name.replaceAll(/\s/gu, '')), 'the paper names its own person');
      const others = people.filter(({ name }) => name !== who.name);
      assert.ok(others.every(({ name }) => !text.includes(name.replaceAll(/\s/gu, ''))));
    }
  }
});

interface Line {
  readonly town: string;
  readonly requestId: string;
  readonly addresseeNumbers: string[];
  readonly documentNumbers: string[];
  readonly status: string;
  readonly issueNumber: string;
  readonly documentHash: string;
  readonly pdf: Buffer;
  readonly outcome: string | null;
}

test('the ledger of issues, the documents, the papers and the money agree', async () => {
  const lines = (await town.owner`
    select r.municipality_code as town, r.id as request_id, r.addressee_numbers,
      d.addressee_numbers as document_numbers, i.issue_number, d.document_hash, d.pdf,
      (select s.kind from kiosk.step s where s.municipality_code = r.municipality_code
        and s.request_id = r.id and s.kind in ('printed', 'cancelled')) as outcome,
      (select string_agg(distinct s.kind, ',' order by s.kind) from certificate.step s
        where s.municipality_code = i.municipality_code and s.issue_id = i.id) as status
    from kiosk.request r
    join kiosk.request_issue q on q.municipality_code = r.municipality_code
      and q.request_id = r.id
    join certificate.issue i on i.municipality_code = q.municipality_code and i.id = q.issue_id
    join certificate.document d on d.municipality_code = i.municipality_code
      and d.issue_id = i.id`) as unknown as Line[];
  const [counts] = (await town.owner`select
    (select count(*)::int from certificate.issue) as issues,
    (select count(*)::int from certificate.document) as documents,
    (select count(*)::int from kiosk.request) as requests,
    (select count(*)::int from payment.payment) as payments`) as unknown as Record<
    string,
    number
  >[];
  assert.equal(counts?.['issues'], counts?.['documents'], 'an issue has one document');
  assert.equal(lines.length, counts?.['issues'], 'every issue is of a request');
  assert.equal(counts?.['requests'], REQUESTS);
  assert.equal(counts?.['payments'], delivered.size, 'paid for once each');
  for (const line of lines) {
    assert.deepEqual(line.documentNumbers, line.addresseeNumbers);
    assert.equal(createHash('sha256').update(line.pdf).digest('hex'), line.documentHash);
    const paper = delivered.get(line.requestId);
    if (!paper) {
      assert.equal(line.outcome, 'cancelled');
      assert.match(line.status, /discarded/);
      continue;
    }
    assert.deepEqual([line.outcome, line.status], ['printed', 'printed,released']);
    const own = paper.documents.find(({ issueNumber }) => issueNumber === line.issueNumber);
    assert.equal(own?.documentHash, line.documentHash);
  }
});
