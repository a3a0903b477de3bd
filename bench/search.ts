/**
 * 検索の計測 — the counter's box over HTTP in a town of 340,000, against the same question put to
 * the database straight through the driver; and that each is served by an index.
 */
import { searchResidents } from '../packages/server/src/modules/registry/resident/queries/search-residents.ts';
import { systemActor } from '../packages/server/src/platform/authorisation/index.ts';
import { appUrl, connect, openDatabase } from '../packages/server/src/platform/database/index.ts';
import { type Figure, figure } from './harness/figure.ts';
import { openHttpClient } from './harness/http-client.ts';
import { applyLoad } from './harness/load.ts';
import { BIG_TOWN, benchDatabase, note, PASSWORD, type Prepared } from './harness/prepared.ts';

const CLIENTS = 16;
const COUNT = 1600;
const WARM_UP = 320;
/** 一人の係 — one clerk searching with nobody else about. */
const COUNT_ALONE = 400;

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const texts = await sampleTexts(prepared);
  const client = openHttpClient(prepared.port, CLIENTS);
  await client.signIn({ municipalityCode: BIG_TOWN, accountId: 'clerk', password: PASSWORD });
  const straight = await throughDriver(prepared, texts);
  const search = async (index: number) => {
    const answer = await client.post('/api/resident/search', { text: texts[index % texts.length] });
    if (answer.status !== 200) throw new Error(answer.body.toString());
  };
  const http = await applyLoad({
    clients: CLIENTS,
    count: COUNT,
    warmUp: WARM_UP,
    send: search,
  });
  const alone = await applyLoad({ clients: 1, count: COUNT_ALONE, send: search });
  client.close();
  note(`検索: 毎秒 ${http.perSecond.toFixed(0)} 件（直接 ${straight.perSecond.toFixed(0)} 件）`);
  return [
    figure('search.p50', 'ミリ秒', http.p50, straight.p50, null),
    figure('search.p95', 'ミリ秒', http.p95, straight.p95, { atMost: 2.0 }),
    figure('search.alone.p95', 'ミリ秒', alone.p95, straight.p95, null),
  ];
}

async function throughDriver(prepared: Prepared, texts: readonly string[]) {
  const url = appUrl(prepared.ownerUrl, prepared.config.appPassword);
  const database = openDatabase(() => connect(url, { connections: CLIENTS }));
  const now = new Date();
  const actor = systemActor(BIG_TOWN, 'bench', [
    'resident:search_residents',
    'resident:view_individual_number',
    'resident:view_record_code',
  ]);
  const context = { municipalityCode: BIG_TOWN, actor, now, today: now.toISOString().slice(0, 10) };
  const result = await applyLoad({
    clients: CLIENTS,
    count: COUNT,
    warmUp: WARM_UP,
    send: async (index) => {
      const input = searchResidents.input.parse({ text: texts[index % texts.length] });
      await database.read(BIG_TOWN, (reader) => searchResidents.run(reader, input, context));
    },
  });
  await database.close();
  return result;
}

interface Sample {
  readonly fullName: string;
  readonly fullNameKana: string | null;
  readonly dateOfBirth: string;
  readonly addressMachiAza: string | null;
  readonly addresseeNumber: string;
}

/** Kana infix, one and two kanji, birth date, address and number, in turn. */
async function sampleTexts({ owner }: Prepared): Promise<string[]> {
  const people = await owner<Sample[]>`
    select full_name, full_name_kana, date_of_birth, address_machi_aza, addressee_number
    from resident.record where municipality_code = ${BIG_TOWN} and date_of_birth_notation is null
      and full_name_kana is not null and resident_kind = '1'
    order by md5(addressee_number) limit 200`;
  return people.flatMap((person) => {
    const kana = [...(person.fullNameKana ?? '').replaceAll('　', '')];
    const kanji = [...person.fullName.replaceAll('　', '')];
    return [
      kana.slice(1, 4).join(''),
      kanji[0] ?? '',
      kanji.slice(1, 3).join(''),
      person.dateOfBirth.replaceAll('-', ''),
      person.addressMachiAza ?? '',
      person.addresseeNumber,
    ];
  });
}
