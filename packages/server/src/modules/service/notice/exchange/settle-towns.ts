/** 不明の決着 — in every town that has deliveries in doubt. */
import type { AcceptanceJournal } from '../model.ts';
import { settleDoubt } from '../store/settle-doubt.ts';
import { httpJournal } from './journal.ts';
import { messageIdOf } from './mail-channel.ts';
import type { SenderOptions } from './notice-sender.ts';

/** How many were settled. */
export async function settleTowns(options: SenderOptions): Promise<number> {
  const { database, clock, settings } = options;
  const now = clock.now();
  const journal = journalOf(options);
  const { mail } = settings;
  const idOf = (id: string): string => (mail ? messageIdOf(id, mail) : `<${id}>`);
  const towns = await database.untenanted<{ municipalityCode: string }[]>`
    select municipality_code from notice.doubtful_towns(${now.toISOString()})`;
  let settled = 0;
  for (const { municipalityCode } of towns) {
    settled += await database.write(municipalityCode, (tx) =>
      settleDoubt(tx, { municipalityCode, now, journal, messageIdOf: idOf }),
    );
  }
  return settled;
}

function journalOf({ settings }: SenderOptions): AcceptanceJournal | null {
  const url = settings.mail?.journalUrl ?? null;
  return url === null ? null : httpJournal(url);
}
