/**
 * 受付番号の連番 — the lowest of the year that nobody else is taking at this moment. Nobody waits
 * for another's submission to end; a number whose submission is undone goes to the next, so that
 * none is left out for good.
 */
import type { Transaction } from '#platform/database';

/** Numbers laid ready at a time; the next ones are laid when half of them are taken. */
const BLOCK = 64;

interface Year {
  readonly municipalityCode: string;
  readonly fiscalYear: number;
}

export async function takeReceiptOrdinal(tx: Transaction, year: Year): Promise<number> {
  const free = await takeFree(tx, year);
  if (free === null) return takeAfterWaiting(tx, year);
  if (free % BLOCK === BLOCK / 2) await layReady(tx, year, BLOCK);
  return free;
}

async function takeFree(tx: Transaction, year: Year): Promise<number | null> {
  const { municipalityCode, fiscalYear } = year;
  const [taken] = await tx<{ ordinal: number }[]>`
    with lowest as materialized (
      select ordinal from application.free_number
      where municipality_code = ${municipalityCode} and fiscal_year = ${fiscalYear}
      order by ordinal limit 1 for update skip locked)
    delete from application.free_number f using lowest
    where f.municipality_code = ${municipalityCode} and f.fiscal_year = ${fiscalYear}
      and f.ordinal = lowest.ordinal
    returning f.ordinal`;
  return taken?.ordinal ?? null;
}

/** None is free: the first of the year, or so many at once that the rest is still being laid. */
async function takeAfterWaiting(tx: Transaction, year: Year): Promise<number> {
  await layReady(tx, year, 0);
  const laid = await takeFree(tx, year);
  if (laid !== null) return laid;
  await layReady(tx, year, BLOCK);
  const free = await takeFree(tx, year);
  if (free === null) throw new TypeError('the year gave no number');
  return free;
}

/** Whoever lays numbers ready waits for whoever is doing so; with a count of 0, for that alone. */
async function layReady(
  tx: Transaction,
  { municipalityCode, fiscalYear }: Year,
  count: number,
): Promise<void> {
  await tx`
    with grown as (
      insert into application.counter as c (municipality_code, fiscal_year, last_number)
      values (${municipalityCode}, ${fiscalYear}, ${count})
      on conflict (municipality_code, fiscal_year)
        do update set last_number = c.last_number + excluded.last_number
      returning last_number)
    insert into application.free_number (municipality_code, fiscal_year, ordinal)
    select ${municipalityCode}, ${fiscalYear}, n
    from grown, generate_series(last_number - ${count}::integer + 1, last_number) n`;
}
