/** 登録の確定 — the contact takes notices from now on, of the topics that were asked for. */
import type { Transaction } from '#platform/database';

import { noticeKeys, unsubscribeDigest } from '../exchange/notice-keys.ts';
import type { Wish } from '../model.ts';

export interface Activation {
  readonly contactId: string;
  readonly topics: readonly string[];
  readonly wish: Wish;
  readonly addresseeNumber: string | null;
}

/** A contact that is known by card stays known when it is confirmed again without one. */
export async function activateContact(
  tx: Transaction,
  { municipalityCode, now }: { readonly municipalityCode: string; readonly now: Date },
  { contactId, topics, wish, addresseeNumber }: Activation,
): Promise<void> {
  const { unsubscribeCodeOf } = await noticeKeys();
  const at = now.toISOString();
  await tx`
    update notice.contact set state = 'active', stop_reason = null, language = ${wish.language},
      quiet_from = ${wish.quietFrom}, quiet_until = ${wish.quietUntil}, confirmed_at = ${at},
      addressee_number = coalesce(${addresseeNumber}, addressee_number)
    where municipality_code = ${municipalityCode} and id = ${contactId}`;
  const rows = topics.map((code) => ({
    code,
    digest: unsubscribeDigest(unsubscribeCodeOf(municipalityCode, contactId, code)),
  }));
  await tx`
    insert into notice.subscription
      (municipality_code, contact_id, topic_code, unsubscribe_digest, subscribed_at)
    select ${municipalityCode}, ${contactId}::uuid, t.code, t.digest, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as t(code text, digest text)
    on conflict (municipality_code, contact_id, topic_code)
      do update set subscribed_at = excluded.subscribed_at, ended_at = null, end_reason = null`;
}
