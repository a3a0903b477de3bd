/**
 * 証明書の計測 — certificates of residence from the request over HTTP to the stored PDF, against
 * the
 * typesetting of such documents alone.
 */
import { renderCertificate } from '../packages/server/src/modules/service/certificate/printing/render-certificate.ts';
import {
  sampleDocument,
  sampleFamily,
} from '../packages/server/src/modules/service/certificate/printing/sample-documents.ts';
import { createTypesetter } from '../packages/server/src/platform/printing/index.ts';
import { type Figure, figure } from './harness/figure.ts';
import { openHttpClient } from './harness/http-client.ts';
import { applyLoad, type LoadResult } from './harness/load.ts';
import { BIG_TOWN, benchDatabase, note, PASSWORD, type Prepared } from './harness/prepared.ts';

const CLIENTS = 4;
const COUNT = 600;
const WARM_UP = 60;
const WAIT_MILLISECONDS_MAX = 120_000;

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const households = await sampleHouseholds(prepared);
  await throughTheOffice(prepared, households.slice(0, WARM_UP));
  const alone = await typesettingAlone();
  const whole = await throughTheOffice(prepared, households);
  note(`証明書: 請求から保管まで p95 ${whole.p95.toFixed(0)} ミリ秒`);
  return [
    figure('certificate.rate', '通/秒', whole.perSecond, alone.perSecond, { atLeast: 0.7 }),
    figure('certificate.p95', 'ミリ秒', whole.p95, alone.p95, null),
  ];
}

/** Households of four, so that each certificate is one full sheet. */
async function sampleHouseholds({ owner }: Prepared): Promise<string[]> {
  const rows = await owner<{ householdNumber: string }[]>`
    select household_number from resident.resident
    where municipality_code = ${BIG_TOWN} and not is_closed
    group by household_number having count(*) = 4
    order by md5(household_number) limit ${COUNT}`;
  return rows.map((row) => row.householdNumber);
}

async function typesettingAlone(): Promise<LoadResult> {
  const typesetter = createTypesetter();
  const document = sampleDocument({ people: sampleFamily.slice(0, 4) });
  return applyLoad({
    clients: 1,
    count: COUNT,
    warmUp: WARM_UP,
    send: async (index) => {
      const people = document.people.map((person) => ({
        ...person,
        name: `${person.name}${index}`,
      }));
      renderCertificate(typesetter, { ...document, people });
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
}

interface Printed {
  readonly count: number;
  readonly milliseconds: number;
  readonly p95: number;
}

async function throughTheOffice(
  prepared: Prepared,
  households: readonly string[],
): Promise<{ perSecond: number; p95: number }> {
  const client = openHttpClient(prepared.port, CLIENTS);
  await client.signIn({ municipalityCode: BIG_TOWN, accountId: 'clerk', password: PASSWORD });
  const [before] = await prepared.owner<{ count: number }[]>`
    select count(*)::int as count from certificate.issue where municipality_code = ${BIG_TOWN}`;
  const begun = performance.now();
  const run = Date.now();
  await applyLoad({
    clients: CLIENTS,
    count: households.length,
    send: async (index) => {
      const answer = await client.post(
        '/api/certificate/issues',
        request(households[index] ?? ''),
        `bench-issue-${run}-${index}`,
      );
      if (answer.status !== 200) throw new Error(answer.body.toString());
    },
  });
  await allPrinted(prepared, (before?.count ?? 0) + households.length);
  const milliseconds = performance.now() - begun;
  client.close();
  const [times] = await prepared.owner<Printed[]>`
    select extract(epoch from percentile_cont(0.95) within group (
      order by printed_at - requested_at))
      * 1000 as p95
    from (select d.printed_at, i.requested_at from certificate.issue i
      join certificate.document d on d.municipality_code = i.municipality_code and d.issue_id = i.id
      where i.municipality_code = ${BIG_TOWN}
      order by i.requested_at desc limit ${households.length}) t`;
  return { perSecond: (households.length * 1000) / milliseconds, p95: Number(times?.p95 ?? 0) };
}

function request(householdNumber: string): object {
  return {
    kind: 'household',
    selection: { kind: 'household', householdNumber },
    options: { items: ['headAndRelationship'] },
    requester: {
      name: '見本　請求',
      relation: 'self',
      purpose: null,
      address: null,
      identityProofs: ['individual-number-card'],
    },
    copies: 1,
  };
}

async function allPrinted({ owner }: Prepared, wanted: number): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < WAIT_MILLISECONDS_MAX) {
    const [done] = await owner<{ printed: number; refused: number }[]>`
      select count(*) filter (where kind = 'printed')::int as printed,
        count(*) filter (where kind = 'refused')::int as refused
      from certificate.step where municipality_code = ${BIG_TOWN}`;
    if ((done?.refused ?? 0) > 0) throw new Error(`${done?.refused} certificates were refused`);
    if ((done?.printed ?? 0) >= wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('certificates were not printed in time');
}
