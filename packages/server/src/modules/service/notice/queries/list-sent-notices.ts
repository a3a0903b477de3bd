/**
 * 送ったお知らせ — what went to all who chose a topic may be read by anybody, for a month; what
 * went to somebody's own contacts by that resident, for a quarter.
 */
import { noticeRoutes, type SentNotice } from '@yakuba/contract/notice';
import { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

const DAY_MILLISECONDS = 86_400_000;
const PUBLIC_DAYS = 30;
const OWN_DAYS = 90;
const MOST = 50;

export const listSentNotices = defineQuery({
  name: 'notice:list_sent_notices',
  title: '送ったお知らせの一覧',
  permission: 'notice:subscribe',
  input: noticeRoutes.listSentNotices.params,
  run: async (reader, _input, { municipalityCode, now }) => {
    const since = new Date(now.getTime() - PUBLIC_DAYS * DAY_MILLISECONDS);
    return { notices: await sentSince(reader, { municipalityCode, since, own: null }) };
  },
  access: () => null,
});

export const listOwnNotices = defineQuery({
  name: 'notice:list_own_notices',
  title: '自分あてに送ったお知らせの一覧',
  permission: 'notice:subscribe',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, now, actor }) => {
    const since = new Date(now.getTime() - OWN_DAYS * DAY_MILLISECONDS);
    const own = ownAddresseeNumber(actor);
    if (own === null) return { notices: [] };
    return { notices: await sentSince(reader, { municipalityCode, since, own }) };
  },
  access: () => null,
});

interface Question {
  readonly municipalityCode: string;
  readonly since: Date;
  /** 宛名番号; null for what went to everybody. */
  readonly own: string | null;
}

type Row = Omit<SentNotice, 'sentAt'> & { readonly sentAt: Date };

/** Withdrawn ones are not shown, unless a correction says what became of them. */
async function sentSince(
  reader: Reader,
  { municipalityCode, since, own }: Question,
): Promise<SentNotice[]> {
  const mine =
    own === null
      ? reader`m.audience is null`
      : reader`exists (select from notice.delivery d
          join notice.contact c on c.municipality_code = d.municipality_code
            and c.id = d.contact_id and c.addressee_number = ${own}
          where d.municipality_code = ${municipalityCode} and d.message_id = m.id
            and d.state in ('handed', 'unknown'))`;
  const rows = await reader<Row[]>`
    select * from (
      select m.id, m.topic_code, m.urgency, m.words, m.corrects_id is not null as is_correction,
        (select min(k.recorded_at) from notice.message_mark k
          where k.municipality_code = ${municipalityCode} and k.message_id = m.id
            and k.kind = 'released') as sent_at,
        exists (select from notice.message_mark k
          where k.municipality_code = ${municipalityCode} and k.message_id = m.id
            and k.kind = 'cancelled') as is_cancelled,
        exists (select from notice.message o join notice.message_mark k
            on k.municipality_code = o.municipality_code and k.message_id = o.id
            and k.kind = 'released'
          where o.municipality_code = ${municipalityCode} and o.corrects_id = m.id) as is_corrected
      from notice.message m
      where m.municipality_code = ${municipalityCode}
        and m.composed_at > ${since.toISOString()} and ${mine}) found
    where sent_at is not null and (is_corrected or not is_cancelled)
    order by sent_at desc limit ${MOST}`;
  return rows.map(({ id, topicCode, urgency, words, sentAt, isCorrected, isCorrection }) => ({
    id,
    topicCode,
    urgency,
    words,
    sentAt: sentAt.toISOString(),
    isCorrected,
    isCorrection,
  }));
}
