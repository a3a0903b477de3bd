/**
 * 一人あての連絡 — for rooms above, in their own transaction: to one address, or to every active
 * contact of a person. Its words are sealed with it, and nothing of it is in any log.
 */
import { insertRows, type Transaction } from '#platform/database';
import { newId } from '#platform/module';

import { noticeKeys } from '../exchange/notice-keys.ts';
import { type DirectNotice, lanes, NOTICE_BELL, type QuietHours } from '../model.ts';
import { allowedAt } from '../rules/allowed-at.ts';
import { checkMailAddress } from '../rules/check-address.ts';

interface Receiver extends QuietHours {
  readonly contactId: string | null;
  readonly mail: string | null;
}

/** How many contacts it goes to; none where the person has chosen none. */
export async function sendNotice(tx: Transaction, notice: DirectNotice): Promise<number> {
  const { municipalityCode, words, urgency, now } = notice;
  const { seal } = await noticeKeys();
  const receivers = await receiversOf(tx, notice);
  const lane = lanes[urgency];
  const rows = receivers.map(({ contactId, mail, ...quiet }) => {
    const id = newId(now);
    const about = `${municipalityCode}/${id}`;
    return {
      municipalityCode,
      id,
      contactId,
      addressSealed: mail === null ? null : seal.close(mail, about),
      contentSealed: seal.close(JSON.stringify(words), about),
      lane,
      state: 'waiting',
      notBefore: allowedAt(now, quiet, lane).toISOString(),
      attempts: 0,
      createdAt: now.toISOString(),
    };
  });
  await insertRows(tx, 'notice.delivery', rows);
  await tx`select pg_notify(${NOTICE_BELL}, '')`;
  return rows.length;
}

async function receiversOf(
  tx: Transaction,
  { to, municipalityCode }: DirectNotice,
): Promise<Receiver[]> {
  if ('mail' in to) {
    const mail = checkMailAddress(to.mail);
    return [{ contactId: null, mail, quietFrom: null, quietUntil: null }];
  }
  const contacts = await tx<Receiver[]>`
    select id as contact_id, quiet_from, quiet_until from notice.contact
    where municipality_code = ${municipalityCode} and state = 'active'
      and addressee_number = ${to.addresseeNumber} order by id`;
  return contacts.map((contact) => ({ ...contact, mail: null }));
}
