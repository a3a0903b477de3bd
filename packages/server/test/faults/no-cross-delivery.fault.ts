/**
 * 取り違えの検査 — five thousand papers of four towns by counter, kiosk, post and online at once,
 * workers ended without warning, their clocks ahead and behind, the line between kiosk and town cut
 * again and again, every message sent thrice, and people who die between request and paper: every
 * document is of its own request, none double, none lost; ledger, papers and money agree.
 *
 * @spec juki 1.3.8
 * @spec juki 5.1
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { openCutLine } from '#harness/cut-line';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { kioskTown } from '#harness/kiosk-town';
import { dies, type FlowParts, type Paper } from '#harness/outlet-acts';
import { openFlows } from '#harness/outlet-flows';
import { type Claimant, claimants, outlets, rowOf } from '#harness/outlet-people';
import { killAtOnce } from '#harness/programs';
import { startShiftedWorker } from '#harness/shifted-worker';
import { scaled, spelledName, spelledNames } from '#harness/spelled-number';
import { useTownSeals } from '#modules/service/certificate';
import { registerStandardProcedures } from '#modules/service/procedure';
import { readPdfText } from '#platform/printing';
import { openCentre } from '#simulator/kiosk';
import { makeTownSeal, writeTownSeal } from '#simulator/town-seal';

const COUNT = scaled(5000, 192);
const LANES = 24;
const KILLS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
const FEE_YEN = 200;
/** 時計のずれ — of the workers, in the order in which they are started. Milliseconds. */
const SHIFTS = [0, 150_000, -4_000, 420_000, -9_000, 30_000, -2_000, 0];
const TOWNS = [TOWN, OTHER_TOWN, '990027', '990035'];
/** In the hours of the kiosks, with the catalogue in force, and long past. */
const BEGUN = '2026-06-03T01:00:00.000Z';

const town = await kioskTown({ codes: TOWNS, now: BEGUN, waitMilliseconds: 1_500 });
const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-fault-'));
const environment = await prepareTowns();
const port = Number(new URL(town.url).port);
const line = await openCutLine({ port, wholeOneIn: 4, outageEvery: 2_000 });
const { authority, centre: client } = town.certificates;
const url = `https://127.0.0.1:${line.port}`;
const centre = openCentre({ url, authority, client, patience: 120_000 });
const begun = performance.now();
const ticking = setInterval(() => {
  town.clock.set(new Date(Date.parse(BEGUN) + performance.now() - begun).toISOString());
}, 20);
const workers: ChildProcess[] = [];
after(async () => {
  clearInterval(ticking);
  centre.close();
  await line.close();
  const running = workers.filter((one) => one.exitCode === null && one.signalCode === null);
  await Promise.all(running.map(killAtOnce));
  await rm(folder, { recursive: true, force: true });
});

const people = claimants(COUNT, TOWNS);
const papers = new Map<Claimant, Paper>();
const parts: FlowParts = {
  town,
  centre,
  beforeHandingOver: (one) => (one.isDoomed ? dies(parts, one) : Promise.resolve()),
};

/** Seals, fees and procedures; answers what the workers need to know. */
async function prepareTowns(): Promise<Record<string, string>> {
  const seals = new Map<string, Awaited<ReturnType<typeof makeTownSeal>>>();
  for (const code of TOWNS) {
    const seal = await makeTownSeal(`検査町${code}`, town.clock.now());
    writeTownSeal(folder, code, seal);
    seals.set(code, seal);
    for (const item of ['individual', 'statement', 'household']) {
      await town.owner`insert into payment.fee_rule (municipality_code, id, item, channel,
          amount_yen, valid_from, legal_basis, recorded_at, staff_id)
        values (${code}, ${crypto.randomUUID()}, ${item}, null, ${FEE_YEN}, '2020-04-01', '条例',
          ${BEGUN}, 'test')`;
    }
  }
  useTownSeals((code) => seals.get(code) ?? null);
  await registerStandardProcedures(town.owner, town.clock.now());
  const trust = path.join(folder, 'trust.json');
  await writeFile(trust, JSON.stringify(town.simulator.trust()));
  return { YAKUBA_TOWN_SEALS: folder, YAKUBA_JPKI: 'simulator', YAKUBA_JPKI_TRUST: trust };
}

async function startWorker(): Promise<ChildProcess> {
  const shift = SHIFTS[workers.length % SHIFTS.length] ?? 0;
  const worker = await startShiftedWorker({ town, shift, environment });
  workers.push(worker);
  return worker;
}

const over = new AbortController();

async function killOnTheWay(): Promise<void> {
  let doomed = await startWorker();
  await startWorker();
  for (const share of KILLS) {
    while ((await settled()) < COUNT * share && !over.signal.aborted) await pause(20);
    await killAtOnce(doomed);
    doomed = await startWorker();
  }
}

async function settled(): Promise<number> {
  const [row] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from certificate.step where kind in ('printed', 'refused')`;
  return row?.count ?? 0;
}

async function asked(): Promise<number> {
  const [row] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from certificate.issue`;
  return row?.count ?? 0;
}

async function askForAll(): Promise<void> {
  const flows = openFlows(parts);
  const waiting = [...people];
  async function lane(): Promise<void> {
    for (let one = waiting.shift(); one && !over.signal.aborted; one = waiting.shift()) {
      const paper = await flows[one.outlet](one);
      if (paper) papers.set(one, paper);
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane)).finally(() => over.abort());
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What left a machine before the death was registered; the flow saw that nothing did after. */
function mayHave({ isDoomed, outlet }: Claimant): boolean {
  return !isDoomed || outlet === 'kiosk';
}

test('whoever lives has a paper, and nobody who has died', async (context) => {
  for (const code of TOWNS) {
    const own = people.filter((one) => one.town === code);
    await town.put(
      own.map((one) => rowOf(one)),
      code,
    );
  }
  await Promise.all([askForAll(), killOnTheWay()]);
  // What was asked for the dead is still being settled.
  while ((await settled()) < (await asked())) await pause(50);
  context.diagnostic(`切れた接続 ${line.cuts()}、止めた処理係 ${KILLS.length}`);
  assert.ok(line.cuts() > 0, 'the line was cut on the way');
  assert.ok(people.some(({ isDoomed }) => isDoomed));
  for (const one of people) {
    const isRight = papers.has(one) ? mayHave(one) : one.isDoomed;
    assert.ok(isRight, `${one.outlet} ${one.number}`);
  }
});

test('every paper is of its own request', async () => {
  for (const [one, { pdf, documentHash }] of papers) {
    assert.equal(createHash('sha256').update(pdf).digest('hex'), documentHash);
    const text = (await readPdfText(pdf)).join('').replaceAll(/\s/gu, '');
    assert.deepEqual(spelledNames(text), [spelledName(one.number).kanji]);
  }
});

interface LedgerLine {
  readonly town: string;
  readonly outlet: string;
  readonly addresseeNumbers: string[];
  readonly documentNumbers: string[] | null;
  readonly documentHash: string | null;
  readonly actualHash: string | null;
  readonly steps: string[];
}

const ledgerOutlets = { counter: 'counter', post: 'post', kiosk: 'kiosk', online: 'electronic' };

test('none is double and none is lost: the ledger of issues equals the documents', async () => {
  const lines = await town.owner<LedgerLine[]>`
    select i.municipality_code as town, i.outlet,
      array(select p.addressee_number from certificate.issue_subject p
        where p.municipality_code = i.municipality_code and p.issue_id = i.id
        order by p.ordinal) as addressee_numbers,
      d.addressee_numbers as document_numbers, d.document_hash,
      encode(sha256(d.pdf), 'hex') as actual_hash,
      array(select s.kind from certificate.step s where s.municipality_code = i.municipality_code
        and s.issue_id = i.id order by s.kind) as steps
    from certificate.issue i left join certificate.document d
      on d.municipality_code = i.municipality_code and d.issue_id = i.id`;
  const byPerson = Map.groupBy(lines, (of) => `${of.town}/${of.addresseeNumbers.join()}`);
  const known = new Set(people.map((one) => `${one.town}/${one.addresseeNumber}`));
  assert.ok([...byPerson.keys()].every((key) => known.has(key)));
  for (const one of people) {
    const own = byPerson.get(`${one.town}/${one.addresseeNumber}`) ?? [];
    // The dead whose first question a broken line swallowed have no issue at all.
    const least = one.isDoomed && one.outlet === 'kiosk' ? 0 : 1;
    assert.ok(own.length <= 1 && own.length >= least, `${own.length} issues of ${one.number}`);
    for (const of of own) checkLine(one, of);
  }
});

function checkLine(one: Claimant, of: LedgerLine): void {
  assert.equal(of.outlet, ledgerOutlets[one.outlet]);
  assert.equal(of.actualHash, of.documentHash);
  const isMade = of.steps.includes('printed');
  assert.equal(of.documentHash !== null, isMade, 'a document where it was made, and only there');
  if (isMade) assert.deepEqual(of.documentNumbers, [one.addresseeNumber]);
  assert.equal(of.steps.filter((kind) => kind === 'printed' || kind === 'refused').length, 1);
  const paper = papers.get(one);
  // A delivery that a broken line swallowed was handed over on our side, and never paid for.
  const isSwallowed = one.isDoomed && one.outlet === 'kiosk' && !paper;
  if (!isSwallowed) assert.equal(of.steps.includes('released'), paper !== undefined);
  if (paper) assert.equal(of.documentHash, paper.documentHash);
}

test('the money is that of the papers', async () => {
  const rows = await town.owner<{ reference: string; yen: number; isGivenBack: boolean }[]>`
    select p.reference, coalesce(sum(e.amount_yen), 0)::int as yen,
      exists (select from payment.mark m where m.municipality_code = p.municipality_code
        and m.payment_id = p.id and m.kind = 'refund_wanted') as is_given_back
    from payment.payment p left join payment.entry e
      on e.municipality_code = p.municipality_code and e.payment_id = p.id
      and e.kind = 'received'
    group by p.municipality_code, p.id`;
  const kept = rows.filter(({ isGivenBack }) => !isGivenBack);
  assert.deepEqual(
    kept.map(({ reference }) => reference).sort(),
    [...papers.values()].map(({ reference }) => reference).sort(),
  );
  assert.ok(kept.every(({ yen }) => yen === FEE_YEN));
  const dead = people.filter(({ isDoomed, outlet }) => isDoomed && outlet === 'online');
  assert.equal(rows.length - kept.length, dead.length, 'paid before the death, and given back');
});

test('every outlet and every town had its share', () => {
  for (const outlet of outlets) {
    for (const code of TOWNS) {
      assert.ok([...papers.keys()].some((one) => one.outlet === outlet && one.town === code));
    }
  }
});
