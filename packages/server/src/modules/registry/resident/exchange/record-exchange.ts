/** 受渡しの記録 — event and audit entry of an import or export; counts only, never values. */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { auditEntry, writeAudit } from '#platform/audit';
import type { Actor } from '#platform/authorisation';
import type { Clock } from '#platform/clock';
import type { Sql, Transaction } from '#platform/database';
import { appendEvents } from '#platform/event-log';
import { newId } from '#platform/module';

import { setTown } from './bulk-load.ts';

export interface ExchangeRecord {
  readonly about: { readonly actor: Actor; readonly clock: Clock };
  readonly kind: 'import' | 'export';
  readonly counts: Readonly<Record<string, number | string>>;
}

const operations = {
  import: { operation: 'resident:import_residents', title: '住民データの取込み' },
  export: { operation: 'resident:export_residents', title: '住民データの出力' },
} as const;

const events = { import: 'ResidentsImported', export: 'ResidentsExported' } as const;

/** 受渡しの記録 — in the exchange's transaction; an import that changed nothing is no event. */
export async function recordExchange(
  tx: Transaction,
  { about, kind, counts }: ExchangeRecord,
): Promise<void> {
  const now = about.clock.now();
  const actId = newId(now);
  const { municipalityCode } = about.actor;
  const subject = `exchange:${actId}`;
  const context = {
    municipalityCode,
    actor: about.actor,
    actId,
    now,
    today: todayInJapan(now),
    newId: () => newId(now),
  };
  const entry = auditEntry({
    actor: about.actor,
    now,
    requestId: null,
    ...operations[kind],
    outcome: kind === 'import' ? 'done' : 'read',
    subjects: [subject],
    actId,
  });
  const event = { type: events[kind], subject, payload: counts };
  await appendEvents(tx, counts['records'] === 0 ? [] : [event], context);
  await writeAudit(tx, [entry]);
}

/** 拒否の記録 — an import refused is recorded too; nothing else of it remains. */
export async function recordRefusal(
  owner: Sql,
  kind: ExchangeRecord['kind'],
  { actor, clock }: ExchangeRecord['about'],
): Promise<void> {
  const entry = auditEntry({
    actor,
    now: clock.now(),
    requestId: null,
    ...operations[kind],
    outcome: 'refused',
    refusalCode: 'resident.import.rows_refused',
  });
  await owner.begin(async (scope) => {
    const tx = scope as unknown as Transaction;
    await setTown(tx, actor.municipalityCode);
    await writeAudit(tx, [entry]);
  });
}
