/**
 * 住所辞書の突合せ — brings the dictionary to the rows of the table `incoming`.
 *
 * @spec juki 1.3.3
 */
import type { TransactionSql } from 'postgres';

import { municipalitySearchKey } from '../rules.ts';
import type { ProblemList } from './problem-list.ts';

export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly abolished: number;
}

/** Above this many new rows, building the index anew is quicker than adding to it. */
const REBUILD_ROWS = 50_000;

/** 同じ町字の二度の記載 — every line that names a place an earlier line has named. */
export async function reportDuplicates(tx: TransactionSql, problems: ProblemList): Promise<void> {
  const doubled = await tx<{ line: number; first: number }[]>`
    select line, first from (
      select line, min(line) over (partition by prefecture, municipality, machi, koaza) as first
      from incoming) numbered
    where line <> first order by line`;
  for (const { line, first } of doubled) {
    problems.add(line, 'machi', `同じ町字が${first}行目にもあります。どちらかを除いてください。`);
  }
}

export async function mergeMachiAza(tx: TransactionSql): Promise<MergeCounts> {
  await tx`analyze incoming`;
  const changed = await changeRows(tx);
  const added = await addRows(tx);
  // Without fresh figures the next step is planned for the table as it was before the list came.
  if (added + changed > 0) await tx`analyze machi_aza.reference_machi_aza`;
  const abolished = await abolishMissing(tx);
  await refreshMunicipalities(tx);
  return { added, changed, abolished };
}

/** What the file leaves blank is not known to it, and does not erase what is known here. */
async function changeRows(tx: TransactionSql): Promise<number> {
  const changed = await tx`
    update machi_aza.reference_machi_aza held set
      local_government_code = coalesce(i.local_government_code, held.local_government_code),
      machi_kana = coalesce(i.machi_kana, held.machi_kana),
      koaza_kana = coalesce(i.koaza_kana, held.koaza_kana),
      postal_code = coalesce(i.postal_code, held.postal_code),
      machi_aza_code = coalesce(i.machi_aza_code, held.machi_aza_code),
      latitude = coalesce(i.latitude, held.latitude),
      longitude = coalesce(i.longitude, held.longitude),
      valid_from = coalesce(i.valid_from, held.valid_from),
      valid_until = null, search_key = i.search_key, grams = i.grams,
      kana_key = case when i.kana_key = '' then held.kana_key else i.kana_key end
    from incoming i
    where held.prefecture = i.prefecture and held.municipality = i.municipality
      and held.machi = i.machi and held.koaza = i.koaza
      and (held.valid_until is not null or held.search_key <> i.search_key
        or not held.grams @> i.grams
        or i.local_government_code is not null
          and held.local_government_code is distinct from i.local_government_code
        or i.machi_kana is not null and held.machi_kana is distinct from i.machi_kana
        or i.koaza_kana is not null and held.koaza_kana is distinct from i.koaza_kana
        or i.postal_code is not null and held.postal_code is distinct from i.postal_code
        or i.machi_aza_code is not null
          and held.machi_aza_code is distinct from i.machi_aza_code
        or i.latitude is not null and held.latitude is distinct from i.latitude
        or i.longitude is not null and held.longitude is distinct from i.longitude
        or i.valid_from is not null and held.valid_from is distinct from i.valid_from)`;
  return changed.count;
}

/** Rows go in by code and name, so that what is read together lies together. */
async function addRows(tx: TransactionSql): Promise<number> {
  const [found] = await tx<{ missing: number }[]>`
    select count(*)::integer as missing from incoming i
    where not exists (select from machi_aza.reference_machi_aza held
      where held.prefecture = i.prefecture and held.municipality = i.municipality
        and held.machi = i.machi and held.koaza = i.koaza)`;
  const missing = found?.missing ?? 0;
  if (missing === 0) return 0;
  const isRebuilt = missing > REBUILD_ROWS;
  if (isRebuilt) await tx`drop index machi_aza.reference_machi_aza__grams`;
  await tx`
    insert into machi_aza.reference_machi_aza
      (local_government_code, prefecture, municipality, machi, koaza, machi_kana, koaza_kana,
       postal_code, machi_aza_code, latitude, longitude, valid_from, search_key,
       kana_key, grams)
    select i.local_government_code, i.prefecture, i.municipality, i.machi, i.koaza, i.machi_kana,
      i.koaza_kana, i.postal_code, i.machi_aza_code, i.latitude, i.longitude, i.valid_from,
      i.search_key, i.kana_key, i.grams
    from incoming i
    where not exists (select from machi_aza.reference_machi_aza held
      where held.prefecture = i.prefecture and held.municipality = i.municipality
        and held.machi = i.machi and held.koaza = i.koaza)
    order by i.local_government_code, i.municipality, i.line`;
  if (isRebuilt) {
    await tx`
      create index reference_machi_aza__grams
        on machi_aza.reference_machi_aza using gin (grams)`;
  }
  return missing;
}

/** Only within municipalities the file speaks of: a part of the list abolishes nothing else. */
async function abolishMissing(tx: TransactionSql): Promise<number> {
  const abolished = await tx`
    update machi_aza.reference_machi_aza held
    set valid_until = greatest((now() at time zone 'Asia/Tokyo')::date, held.valid_from + 1)
    from (select distinct prefecture, municipality from incoming) spoken
    where held.valid_until is null
      and held.prefecture = spoken.prefecture and held.municipality = spoken.municipality
      and not exists (select from incoming i
        where i.prefecture = held.prefecture and i.municipality = held.municipality
          and i.machi = held.machi and i.koaza = held.koaza)`;
  return abolished.count;
}

async function refreshMunicipalities(tx: TransactionSql): Promise<void> {
  const named = await tx<{ prefecture: string; municipality: string; code: string | null }[]>`
    select prefecture, municipality, max(local_government_code) as code
    from incoming group by prefecture, municipality`;
  const rows = named.map(({ prefecture, municipality, code }) => ({
    prefecture,
    municipality,
    local_government_code: code,
    search_key: municipalitySearchKey(prefecture, municipality),
  }));
  await tx`
    insert into machi_aza.reference_municipality as held
      (prefecture, municipality, local_government_code, search_key)
    select prefecture, municipality, local_government_code, search_key
    from jsonb_to_recordset(${tx.json(rows)}) as given
      (prefecture text, municipality text, local_government_code text, search_key text)
    on conflict (prefecture, municipality) do update set
      local_government_code =
        coalesce(excluded.local_government_code, held.local_government_code),
      search_key = excluded.search_key
    where held.local_government_code is distinct from excluded.local_government_code
      or held.search_key <> excluded.search_key`;
}
