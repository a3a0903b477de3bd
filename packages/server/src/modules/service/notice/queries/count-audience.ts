/**
 * 届く人数 — how many contacts a message would reach. The sender sees a number, never a person, and
 * below five not even that; the question is recorded.
 */
import { type Audience, noticeRoutes } from '@yakuba/contract/notice';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { disclosedCount } from '../rules/disclosed-count.ts';
import { membersOf } from './audience-members.ts';

const CHUNK = 5_000;

export const countAudience = defineQuery({
  name: 'notice:count_audience',
  title: 'お知らせの届く人数の照会',
  permission: 'notice:compose_message',
  input: noticeRoutes.countAudience.body,
  run: async (reader, { topicCode, audience, correctsId }, { municipalityCode }) => {
    if (correctsId !== null) {
      return disclosedCount(await countReached(reader, municipalityCode, correctsId));
    }
    const numbers = await subscribersOf(reader, municipalityCode, topicCode);
    if (audience === null) return disclosedCount(numbers.length);
    return disclosedCount(await countMeant(reader, { municipalityCode, audience }, numbers));
  },
  access: () => ({ subjects: [], items: ['お知らせの届く人数'] }),
});

/** 宛名番号 of each contact, null where it is not known. */
async function subscribersOf(
  reader: Reader,
  municipalityCode: string,
  topicCode: string,
): Promise<(string | null)[]> {
  const rows = await reader<{ addresseeNumber: string | null }[]>`
    select c.addressee_number from notice.subscription s
    join notice.contact c on c.municipality_code = s.municipality_code and c.id = s.contact_id
    where s.municipality_code = ${municipalityCode} and s.topic_code = ${topicCode}
      and s.ended_at is null and c.state = 'active'`;
  return rows.map(({ addresseeNumber }) => addresseeNumber);
}

/** 届いた人の数 — of a message that is to be put right. */
async function countReached(
  reader: Reader,
  municipalityCode: string,
  messageId: string,
): Promise<number> {
  const [found] = await reader<{ count: number }[]>`
    select count(*)::int as count from notice.delivery d
    join notice.contact c on c.municipality_code = d.municipality_code and c.id = d.contact_id
    where d.municipality_code = ${municipalityCode} and d.message_id = ${messageId}
      and d.state in ('handed', 'unknown') and c.state = 'active'`;
  return found?.count ?? 0;
}

async function countMeant(
  reader: Reader,
  about: { readonly municipalityCode: string; readonly audience: Audience },
  contacts: readonly (string | null)[],
): Promise<number> {
  const known = contacts.filter((number) => number !== null);
  let count = 0;
  for (let at = 0; at < known.length; at += CHUNK) {
    const addresseeNumbers = known.slice(at, at + CHUNK);
    const members = await membersOf(reader, { ...about, addresseeNumbers });
    count += addresseeNumbers.filter((number) => members.has(number)).length;
  }
  return count;
}
