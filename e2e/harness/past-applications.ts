/**
 * 過ぎた申請 — applications of the last months of a town, as they would stand had they been made
 * then: sent in, decided and delivered, and drafts that nobody touched since.
 */
import { registerStandardProcedures } from '../../packages/server/src/modules/service/procedure/index.ts';
import { connect, insertRows } from '../../packages/server/src/platform/database/index.ts';

const COPY = { procedureCode: 'resident-record-copy', procedureTitle: '住民票の写しの交付請求' };
const WATER = { procedureCode: 'water-start', procedureTitle: '水道の使用開始' };
const DAY = 86_400_000;

interface Town {
  readonly ownerUrl: string;
  readonly municipalityCode: string;
}

type Row = Readonly<Record<string, unknown>>;

/** 申請の過去 — 24 sent in over four months, and ten drafts left where they were. */
export async function rememberApplications({ ownerUrl, municipalityCode }: Town): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    await registerStandardProcedures(owner, new Date());
    const past = Array.from({ length: 24 }, (_, at) => pastOf(municipalityCode, at));
    const drafts = Array.from({ length: 10 }, (_, at) => draftOf(municipalityCode, at));
    await owner.begin(async (tx) => {
      const writer = tx as unknown as Parameters<typeof insertRows>[0];
      await insertRows(writer, 'application.application', [
        ...past.map(({ application }) => application),
        ...drafts,
      ]);
      await insertRows(
        writer,
        'application.step',
        past.flatMap(({ steps }) => steps),
      );
    });
  } finally {
    await owner.end();
  }
}

function pastOf(municipalityCode: string, at: number): { application: Row; steps: Row[] } {
  const id = crypto.randomUUID();
  const sent = Date.now() - (at * 5 + 3) * DAY - at * 3_700_000;
  const decided = sent + (2 + (at % 5) * 9) * 3_600_000;
  const delivered = decided + (1 + (at % 3) * 5) * 3_600_000;
  const isWater = at % 4 === 3;
  const instants = {
    createdAt: when(sent - 900_000),
    savedAt: when(sent),
    submittedAt: when(sent),
  };
  const application = {
    ...base(municipalityCode, id, isWater),
    ...instants,
    state: 'delivered',
    receiptNumber: `2026-${String(9_000_000 + at)}-0`,
    outlet: isWater ? 'counter' : at % 3 === 0 ? 'post' : 'electronic',
  };
  const step = { municipalityCode, applicationId: id, actorId: 'journey', note: null, detail: {} };
  const steps = [
    { move: 'submit', fromState: 'draft', toState: 'submitted', recordedAt: when(sent) },
    {
      move: 'approve',
      fromState: 'inSubstantiveReview',
      toState: 'approved',
      recordedAt: when(decided),
    },
    { move: 'deliver', fromState: 'approved', toState: 'delivered', recordedAt: when(delivered) },
  ].map((one, place) => ({ ...step, ...one, id: crypto.randomUUID(), ordinal: place + 1 }));
  return { application, steps };
}

/** Seven stop at the first section, three at what they ask for. */
function draftOf(municipalityCode: string, at: number): Row {
  const id = crypto.randomUUID();
  const saved = when(Date.now() - (9 + at) * DAY);
  const who = {
    applicantName: '見本　一郎',
    applicantBornOn: '1980-04-01',
    applicantAddress: {
      prefecture: '見本県',
      municipality: '見本町',
      machiAza: '見本',
      lotNumber: '1番地',
    },
    applicantPhone: '088-000-0000',
    applicantRelation: 'self',
  };
  return {
    ...base(municipalityCode, id, false),
    answers: at < 7 ? {} : who,
    outlet: 'electronic',
    state: 'draft',
    receiptNumber: null,
    createdAt: saved,
    savedAt: saved,
    submittedAt: null,
  };
}

function base(municipalityCode: string, id: string, isWater: boolean): Row {
  return {
    municipalityCode,
    id,
    ...(isWater ? WATER : COPY),
    procedureVersion: 1,
    channel: 'online',
    owner: 'guest:journey',
    answers: {},
    version: 1,
    feeYen: 0,
  };
}

function when(instant: number): string {
  return new Date(instant).toISOString();
}
