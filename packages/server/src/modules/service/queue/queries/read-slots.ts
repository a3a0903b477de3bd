/** 予約枠の読出し — times with their places and how many of them are taken. */
import type { Reader } from '#platform/database';

export interface Slot {
  readonly categoryCode: string;
  readonly startsAt: Date;
  readonly capacity: number;
  readonly taken: number;
}

export interface Span {
  /** Later than this. */
  readonly from: Date;
  /** Earlier than this. */
  readonly until: Date;
}

export async function readSlots(
  reader: Reader,
  municipalityCode: string,
  { from, until }: Span,
): Promise<Slot[]> {
  return reader<Slot[]>`
    select s.category_code, s.starts_at, s.capacity, (
      select count(*)::int from queue.booking b
      where b.municipality_code = ${municipalityCode} and b.status <> 'cancelled'
        and b.category_code = s.category_code and b.starts_at = s.starts_at) as taken
    from queue.slot s
    where s.municipality_code = ${municipalityCode} and s.starts_at > ${from.toISOString()}
      and s.starts_at < ${until.toISOString()}
    order by s.starts_at, s.category_code`;
}
