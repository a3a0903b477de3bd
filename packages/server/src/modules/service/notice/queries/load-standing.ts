/** 登録の現状 — of an address, by its digest; held against a second registration at once. */
import type { NoticeChannel } from '@yakuba/contract/notice';

import type { Transaction } from '#platform/database';

export interface Asked {
  readonly id: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

export interface Standing {
  readonly digest: string;
  readonly contactId: string | null;
  /** Of the last day, newest first. */
  readonly asked: readonly Asked[];
}

export async function loadStanding(
  tx: Transaction,
  about: {
    readonly municipalityCode: string;
    readonly channel: NoticeChannel;
    readonly digest: string;
    readonly now: Date;
  },
): Promise<Standing> {
  const { municipalityCode, channel, digest, now } = about;
  const lockName = `notice-contact/${municipalityCode}/${channel}/${digest}`;
  await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
  const [contact] = await tx<{ id: string }[]>`
    select id from notice.contact where municipality_code = ${municipalityCode}
      and channel = ${channel} and address_digest = ${digest}`;
  if (!contact) return { digest, contactId: null, asked: [] };
  const dayBefore = new Date(now.getTime() - 86_400_000).toISOString();
  const asked = await tx<Asked[]>`
    select id, requested_at, expires_at from notice.confirmation
    where municipality_code = ${municipalityCode} and contact_id = ${contact.id}
      and requested_at > ${dayBefore} order by requested_at desc`;
  return { digest, contactId: contact.id, asked: [...asked] };
}
