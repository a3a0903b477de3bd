/**
 * 申請の計測 — applications submitted over HTTP by sixteen residents' browsers at once, each with a
 * card's signature made beforehand, which the server checks in full with its certificate and its
 * status; against the same rows written by hand. The time of one is held to 338 milliseconds.
 */
import { appUrl, connect, type Sql } from '../packages/server/src/platform/database/index.ts';
import { type Bearer, type CardOffice, openCardOffice } from './harness/card-office.ts';
import { type Figure, figure } from './harness/figure.ts';
import { cookieOf, type HttpClient, openHttpClient, type Session } from './harness/http-client.ts';
import { applyLoad, type LoadResult } from './harness/load.ts';
import { openLoadProgram } from './harness/load-program.ts';
import {
  BIG_TOWN,
  benchDatabase,
  note,
  type Prepared,
  refreshStatistics,
} from './harness/prepared.ts';
import {
  type Bundle,
  openReplay,
  REPLAY_TOWN,
  submittedBundles,
} from './harness/replay-submissions.ts';
import { RESIDENTS_PROGRAM, type ResidentsOf, type Sending } from './harness/residents.ts';

const CLIENTS = 16;
/** Smaller for a trial: `YAKUBA_BENCH_SCALE=0.2`. */
const SCALE = Number(process.env['YAKUBA_BENCH_SCALE'] ?? '1');
const COUNT = Math.round(1_200 * SCALE);
/** A server in service has long been warm: a few seconds of load, as for the other questions. */
const WARM_UP = 600;
const RESIDENTS = 120;
const MILLISECONDS_MAX = 338;
const COPY = 'resident-record-copy';
const OWN = '/api/application/own-applications';

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const office = await openCardOffice(prepared, await sampleNumbers(prepared));
  try {
    await setFee(prepared);
    const port = await office.startServer({
      // Asked for money, as in a town with a provider; nobody speaks to it while this runs.
      YAKUBA_PAYMENT_URL: 'http://127.0.0.1:9',
      YAKUBA_PAYMENT_SECRET: 'secret-of-the-measurement',
    });
    const client = openHttpClient(port, CLIENTS);
    const ready = await prepareAll(office, client);
    client.close();
    const http = await submitAll(prepared, port, ready);
    const byHand = await replay(prepared);
    note(`申請: 提出 p50 ${http.p50.toFixed(0)} ミリ秒（手書きのSQL ${byHand.p50.toFixed(0)}）`);
    return [
      figure('application.rate', '件/秒', http.perSecond, byHand.perSecond, { atLeast: 0.4 }),
      figure('application.p95', 'ミリ秒', http.p95, MILLISECONDS_MAX, { atMost: 1 }),
    ];
  } finally {
    await office.close();
    // What was left to be done is nobody's work: no worker of a later bench shall meet it.
    await prepared.owner`delete from platform.job
      where municipality_code in (${BIG_TOWN}, ${REPLAY_TOWN})`;
  }
}

async function sampleNumbers({ owner }: Prepared): Promise<string[]> {
  const rows = await owner<{ addresseeNumber: string }[]>`
    select min(r.addressee_number) as addressee_number from resident.resident r
    where municipality_code = ${BIG_TOWN} and not is_closed and resident_status = '1'
      and date_of_birth between '1950-01-01' and '2000-12-31' and sex in ('1', '2')
    group by household_number order by md5(household_number) limit ${RESIDENTS}`;
  return rows.map((row) => row.addresseeNumber);
}

async function setFee({ owner }: Prepared): Promise<void> {
  await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
      valid_from, legal_basis, recorded_at, staff_id)
    values (${BIG_TOWN}, ${crypto.randomUUID()}, 'household', null, 300, '2020-04-01',
      '手数料条例', now(), 'bench')`;
}

/** 住民の席 — signed in by card. */
interface Entered {
  readonly client: HttpClient;
  readonly session: Session;
}

/** Each resident writes and signs in turn; nothing of this is measured. */
async function prepareAll(
  office: CardOffice,
  client: ReturnType<typeof openHttpClient>,
): Promise<Sending[]> {
  const entered = new Map<Bearer, Entered>();
  await applyLoad({
    clients: CLIENTS,
    count: office.bearers.length,
    send: async (index) => {
      const bearer = office.bearers[index];
      if (bearer) entered.set(bearer, await enter(office, client, bearer));
    },
  });
  const ready: Sending[] = [];
  await applyLoad({
    clients: CLIENTS,
    count: COUNT + WARM_UP,
    send: async (index) => {
      const bearer = office.bearers[index % office.bearers.length];
      const own = bearer && entered.get(bearer);
      if (own) ready[index] = await prepareOne(office, bearer, own);
    },
  });
  return ready;
}

async function enter(
  office: CardOffice,
  client: ReturnType<typeof openHttpClient>,
  bearer: Bearer,
): Promise<Entered> {
  const municipalityCode = BIG_TOWN;
  const door = '/api/resident-session';
  const given = right(await client.post(`${door}/challenge`, { municipalityCode }));
  const { challengeId, challenge } = given as { challengeId: string; challenge: string };
  const proof = await office.prove(bearer, Buffer.from(challenge, 'base64'));
  const body = { kind: 'card', municipalityCode, challengeId, ...proof };
  const answer = await client.post(door, body);
  const { csrfToken } = right(answer) as { csrfToken: string };
  const session = { cookie: cookieOf(answer), csrfToken };
  return { client: client.withSession(session), session };
}

/** 署名した申請 — waits to be sent. */
async function prepareOne(
  office: CardOffice,
  bearer: Bearer,
  { client: own, session }: Entered,
): Promise<Sending> {
  const { answers: filled } = right(await own.get(`/api/application/forms/${COPY}`)) as {
    answers: object;
  };
  const answers = { ...filled, ...ANSWERS };
  const path = `${OWN}/${crypto.randomUUID()}`;
  const draft = { procedureCode: COPY, version: 0, answers };
  right(await own.put(path, draft, crypto.randomUUID()));
  const { version, signing } = right(await own.get(path)) as {
    version: number;
    signing: { content: string };
  };
  const cms = await office.sign(bearer, Buffer.from(signing.content, 'base64'));
  return { session, path: `${path}/submit`, body: { version, cms } };
}

/** 住民が書く回答 — beside what the register fills in. */
const ANSWERS = {
  applicantPhone: '088-123-4567',
  applicantRelation: 'self',
  scope: 'household',
  showsHead: 'yes',
  showsDomicile: 'no',
  showsIndividualNumber: 'no',
  copies: 1,
  signature: true,
};

async function submitAll(
  prepared: Prepared,
  port: number,
  ready: readonly Sending[],
): Promise<LoadResult> {
  const setting: ResidentsOf = { port, browsers: CLIENTS };
  const residents = openLoadProgram<Sending>(RESIDENTS_PROGRAM, setting);
  try {
    await residents.send(ready.slice(0, WARM_UP));
    await refreshStatistics(prepared);
    return await residents.send(ready.slice(WARM_UP));
  } finally {
    await residents.close();
  }
}

function right({ status, body }: { readonly status: number; readonly body: Buffer }): unknown {
  if (status !== 200) throw new Error(`${status} ${body}`);
  return JSON.parse(body.toString());
}

/** 同じ行の手書き — of the very submissions that were sent, in another town, and as warm. */
async function replay(prepared: Prepared): Promise<LoadResult> {
  const bundles = await submittedBundles(prepared, COUNT + WARM_UP);
  const url = appUrl(prepared.ownerUrl, prepared.config.appPassword);
  const sql: Sql = connect(url, { connections: CLIENTS });
  const write = await openReplay(prepared, sql, bundles);
  const written = (from: number, count: number) =>
    applyLoad({
      clients: CLIENTS,
      count,
      send: (index) => write(bundles[from + index] as Bundle),
    });
  await written(0, WARM_UP);
  await refreshStatistics(prepared);
  const measured = await written(WARM_UP, COUNT);
  await sql.end();
  return measured;
}
