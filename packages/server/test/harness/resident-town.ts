/**
 * 検査用の町の台帳 — a town on PostgreSQL with the invented register, codes to give, and the ways
 * of a clerk and an approver.
 */
import type { ChangeKindName, ChangeStep, ResidentRecord } from '@yakuba/contract/resident';

import { registerMunicipality } from '#modules/organisation/municipality';
import { registerAddressees } from '#modules/registry/addressee';

import { approveChange } from '../../src/modules/registry/resident/acts/approve-change.ts';
import { draftChange } from '../../src/modules/registry/resident/acts/draft-change.ts';
import { saveRows } from '../../src/modules/registry/resident/store.ts';
import { actor, type TestTown, TOWN, testTown } from './database.ts';
import { population } from './register-state.ts';

export const clerk = actor(['resident:draft_change', 'resident:view_resident_record']);
export const approver = actor(['resident:approve_change'], TOWN, 'approver01');

interface Audit {
  readonly operation: string;
  readonly outcome: string;
  readonly refusalCode: string | null;
  readonly actor: string;
  readonly subjects: string[];
}

interface Recorded {
  readonly type: string;
  readonly subject: string;
  readonly actor: string;
  readonly effectiveOn: string | null;
  readonly payload: Record<string, unknown>;
}

export interface ResidentTown extends TestTown {
  draft(kind: ChangeKindName, input: unknown, key?: string): Promise<ChangeStep>;
  approve(step: ChangeStep, key?: string): Promise<ChangeStep & { registered: string[] }>;
  /** Drafts and approves; answers the numbers registered. */
  settle(kind: ChangeKindName, input: unknown): Promise<string[]>;
  /** The person's rows, oldest first. */
  rows(addresseeNumber: string): Promise<ResidentRecord[]>;
  newest(addresseeNumber: string): Promise<ResidentRecord>;
  audits(): Promise<Audit[]>;
  events(): Promise<Recorded[]>;
  /** Rows of every table of the register and of the ground, but for what refusals leave. */
  counts(): Promise<Record<string, number>>;
}

export async function residentTown(now?: string): Promise<ResidentTown> {
  const town = await testTown(now);
  await settleTown(town);
  const { app, owner } = town;
  const draft = (kind: ChangeKindName, input: unknown, key: string = crypto.randomUUID()) =>
    app.acts.run(draftChange, {
      actor: clerk,
      input: { kind, input },
      idempotencyKey: key,
      requestId: 'test',
    });
  const approve = ({ id, version }: ChangeStep, key: string = crypto.randomUUID()) =>
    app.acts.run(approveChange, {
      actor: approver,
      input: { id, version },
      idempotencyKey: key,
      requestId: 'test',
    });
  const rows = (addresseeNumber: string) =>
    app.database.read(
      TOWN,
      async (reader) =>
        await reader<ResidentRecord[]>`select * from resident.record
          where municipality_code = ${TOWN} and addressee_number = ${addresseeNumber}
          order by history_number`,
    );
  return {
    ...town,
    draft,
    approve,
    settle: async (kind, input) => (await approve(await draft(kind, input))).registered,
    rows,
    newest: async (addresseeNumber) => {
      const newest = (await rows(addresseeNumber)).at(-1);
      if (!newest) throw new Error(`nobody bears ${addresseeNumber}`);
      return newest;
    },
    audits: () =>
      app.database.read(
        TOWN,
        async (reader) =>
          await reader<Audit[]>`select operation, outcome, refusal_code, actor, subjects
            from platform.audit_entry where municipality_code = ${TOWN}
            order by transaction_id, recorded_at, id`,
      ),
    events: () =>
      app.database.read(
        TOWN,
        async (reader) =>
          await reader<Recorded[]>`select type, subject, actor, effective_on, payload
            from platform.event where municipality_code = ${TOWN} order by position`,
      ),
    counts: () => countAll(owner),
  };
}

async function settleTown({ app, clock }: TestTown): Promise<void> {
  await app.database.write(TOWN, async (tx) => {
    await registerMunicipality(tx, {
      municipalityCode: TOWN,
      kind: 'municipality',
      name: '若葉町',
      nameKana: 'ワカバチョウ',
      prefectureName: '架空県',
      districtName: '架空郡',
      postalCode: null,
      seatAddress: '架空県架空郡若葉町大字緑1番地',
      mayor: { title: '町長', name: '架空　一郎' },
      validFrom: '2020-04-01',
      now: clock.now(),
    });
    const people = population();
    const addressees = people.map(({ addresseeNumber }) => ({
      municipalityCode: TOWN,
      addresseeNumber,
      kind: 'resident' as const,
    }));
    await registerAddressees(tx, addressees);
    await saveRows(
      tx,
      TOWN,
      people.map((after) => ({ before: null, after })),
    );
    await tx`insert into resident.record_code_pool
      select ${TOWN}, '9980000' || lpad(number::text, 4, '0') from generate_series(1, 400) number`;
  });
}

/** 台帳の大きさ — by table; audit entries of refusals are left out. */
async function countAll(owner: TestTown['owner']): Promise<Record<string, number>> {
  const tables = await owner<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('resident', 'addressee', 'platform') and table_type = 'BASE TABLE'
    order by 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const condition = name === 'platform.audit_entry' ? `where outcome <> 'refused'` : '';
    const [row] = await owner.unsafe(`select count(*)::int as count from ${name} ${condition}`);
    counts[name] = row?.['count'] as number;
  }
  return counts;
}
