/**
 * コンビニ交付の計測 — certificates end to end over mutual TLS: asked for by the centre, made,
 * handed over, and their printing and money booked; against what the certificate bench measures of
 * the same papers in the same run.
 */
import { setOffering } from '../packages/server/src/modules/service/kiosk/acts/set-offering.ts';
import { setServiceHours } from '../packages/server/src/modules/service/kiosk/acts/set-service-hours.ts';
import { setFee } from '../packages/server/src/modules/service/payment/acts/set-fee.ts';
import { systemActor } from '../packages/server/src/platform/authorisation/index.ts';
import { certificateRate } from './certificate.ts';
import { type Bearer, openCardOffice } from './harness/card-office.ts';
import { type Figure, figure } from './harness/figure.ts';
import { connectionFiles } from './harness/kiosk-connection.ts';
import type { LoadResult } from './harness/load.ts';
import { type LoadProgram, openLoadProgram } from './harness/load-program.ts';
import { MACHINES_PROGRAM, type MachineOrder, type MachineTown } from './harness/machines.ts';
import {
  BIG_TOWN,
  benchDatabase,
  note,
  type Prepared,
  refreshStatistics,
} from './harness/prepared.ts';

/** Machines that ask at once, in the shops of one town. */
const MACHINES = 16;
/** Smaller for a trial: `YAKUBA_BENCH_SCALE=0.2`. */
const SCALE = Number(process.env['YAKUBA_BENCH_SCALE'] ?? '1');
const COUNT = Math.round(600 * SCALE);
const WARM_UP = 240;
const KIND = 'household';
const FEE_YEN = 200;
const DAY = '2020-04-01';

/** 請求する人 — the head of a household of four, and everybody of it. */
interface Family {
  readonly head: string;
  readonly members: readonly string[];
}

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const counter = await certificateRate(prepared, COUNT);
  const families = await sampleFamilies(prepared);
  const office = await openCardOffice(
    prepared,
    families.map(({ head }) => head),
  );
  const { environment, authority, client, port, remove } = await connectionFiles();
  try {
    await openService(prepared);
    await office.startServer(environment);
    const url = `https://127.0.0.1:${port}`;
    const town: MachineTown = { town: BIG_TOWN, url, authority, client, machines: MACHINES };
    const machines = openLoadProgram<MachineOrder>(MACHINES_PROGRAM, town);
    const worker = prepared.startWorker();
    try {
      const load = await issueAll(prepared, machines, ordersOf(office.bearers, families));
      note(
        `コンビニ: 受付から入金まで p50 ${load.p50.toFixed(0)} ミリ秒、p95 ${load.p95.toFixed(0)}`,
      );
      return [figure('kiosk.rate', '通/秒', load.perSecond, counter, { atLeast: 0.6 })];
    } finally {
      await machines.close();
      await worker.stop();
    }
  } finally {
    await office.close();
    await remove();
  }
}

/** Their registers in the order of the cards. */
async function sampleFamilies({ owner }: Prepared): Promise<Family[]> {
  return owner<Family[]>`
    select min(addressee_number) filter (where relationship = '世帯主') as head,
      array_agg(addressee_number order by household_order) as members
    from resident.resident
    join resident.record using (municipality_code, addressee_number, history_number)
    where municipality_code = ${BIG_TOWN} and not resident.is_closed
      and resident.resident_status = '1'
    group by resident.household_number
    having count(*) = 4 and count(moving_out_planned_on) = 0
      and count(head_of_household_name) = 4
      and min(resident.date_of_birth) filter (where relationship = '世帯主') < '2005-01-01'
    order by 1 limit ${COUNT + WARM_UP}` as unknown as Promise<Family[]>;
}

/** At any hour, the very paper of the counter: a household's copy for a household of four. */
async function openService({ app }: Prepared): Promise<void> {
  const actor = systemActor(BIG_TOWN, 'bench', ['kiosk:set_service', 'payment:set_fees']);
  const call = (input: object) =>
    ({ actor, input, idempotencyKey: crypto.randomUUID(), requestId: null }) as const;
  const hours = { validFrom: DAY, opensAt: '00:00', closesAt: '23:59' };
  await app.acts.run(setServiceHours, call(hours));
  const items = ['headAndRelationship'];
  const offering = { kind: KIND, scope: 'household', items, copiesMax: 1, isOffered: true };
  await app.acts.run(setOffering, call({ ...offering, validFrom: DAY }));
  const fee = { item: KIND, channel: 'kiosk', amountYen: FEE_YEN, legalBasis: '手数料条例' };
  await app.acts.run(setFee, call({ ...fee, validFrom: DAY }));
}

/** 請求 — by the card of the head, for the whole household. */
function ordersOf(bearers: readonly Bearer[], families: readonly Family[]): MachineOrder[] {
  const cards = new Map(bearers.map((bearer) => [bearer.addresseeNumber, bearer.serialNumber]));
  return families.map(({ head, members }) => ({
    cardSerialNumber: cards.get(head) ?? '',
    kind: KIND,
    addresseeNumbers: members,
    items: ['headAndRelationship'],
    feeYen: FEE_YEN,
  }));
}

async function issueAll(
  prepared: Prepared,
  machines: LoadProgram<MachineOrder>,
  orders: readonly MachineOrder[],
): Promise<LoadResult> {
  await machines.send(orders.slice(0, WARM_UP));
  await refreshStatistics(prepared);
  return machines.send(orders.slice(WARM_UP));
}
