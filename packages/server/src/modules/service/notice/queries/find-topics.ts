/** 分野の取得 — as in force on a day; the newest rule of each code. */
import type { Reader } from '#platform/database';

export interface Topic {
  readonly code: string;
  readonly title: string;
  readonly plainTitle: string;
  readonly englishTitle: string | null;
  readonly isDisaster: boolean;
  readonly isOffered: boolean;
  readonly validFrom: string;
}

export async function findTopics(
  reader: Reader,
  municipalityCode: string,
  today: string,
): Promise<Topic[]> {
  return reader<Topic[]>`
    select distinct on (code) code, title, plain_title, english_title, is_disaster, is_offered,
      valid_from
    from notice.topic
    where municipality_code = ${municipalityCode} and valid_from <= ${today}
    order by code, valid_from desc, id desc`;
}
