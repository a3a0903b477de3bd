/** 検査用の郵送の町 — people of the register who apply for a copy by post, paid and approved. */
import type { PostingBundle, PostingPiece } from '@yakuba/contract/posting';
import type { ResidentRecord } from '@yakuba/contract/resident';

import { type ApplicationTown, applicationTown, COPY, copyAnswers } from './application-town.ts';
import { putRows } from './certificate-town.ts';
import type { Client } from './office.ts';
import { residentRow } from './resident-row.ts';
import { spelledName } from './spelled-number.ts';

export interface Recipient {
  readonly number: number;
  readonly addresseeNumber: string;
  readonly fullName: string;
  readonly applicationId: string;
}

export interface PostingTown extends Omit<ApplicationTown, 'look'> {
  /** 台帳の行を足す */
  put(number: number, over?: Partial<ResidentRecord>): Promise<void>;
  /** 郵送で申請し、支払い、承認される — not yet a piece until the worker has run. */
  apply(number: number, answers?: object, over?: Partial<ResidentRecord>): Promise<Recipient>;
  pieces(view: string): Promise<PostingPiece[]>;
  pieceOf(recipient: Recipient, view: string): Promise<PostingPiece>;
  bundle(ids: readonly string[]): Promise<string>;
  look(id: string): Promise<PostingBundle & { readonly pieces: PostingPiece[] }>;
  file(id: string): Promise<Buffer>;
  done(answer: ReturnType<Client['post']>): Promise<Record<string, unknown>>;
}

const ALL = '/api/application/applications';

export async function postingTown(): Promise<PostingTown> {
  const town = await applicationTown();
  const { clerk } = town;

  async function apply(number: number, answers: object = {}, over: Partial<ResidentRecord> = {}) {
    const row = rowOf(number, over);
    await putRows(town, [row]);
    const applicationId = crypto.randomUUID();
    const given = { ...answersOf(row), ...answers };
    const body = { procedureCode: COPY, version: 0, answers: given, outlet: 'post' };
    const entered = { ...body, channel: 'paper', applicantNumber: row.addresseeNumber };
    await done(clerk.send('PUT', `${ALL}/${applicationId}`, entered));
    const proof = { version: 1, identification: '写しの本人確認書類' };
    await done(clerk.post(`${ALL}/${applicationId}/submit`, proof));
    const reference = `application:${applicationId}`;
    const copies = 'copies' in answers ? answers.copies : 1;
    const money = { reference, item: 'household', copies, method: 'cash', channel: 'counter' };
    await done(clerk.post('/api/payment/counter-payments', money));
    await done(town.approve(applicationId));
    const { addresseeNumber, fullName } = row;
    return { number, addresseeNumber, fullName, applicationId };
  }

  async function pieces(view: string): Promise<PostingPiece[]> {
    const answer = await done(clerk.get(`/api/posting/pieces?view=${view}`));
    return answer['pieces'] as PostingPiece[];
  }

  return {
    ...town,
    done,
    apply,
    pieces,
    put: (number, over = {}) => putRows(town, [rowOf(number, over)]),
    pieceOf: async ({ applicationId }, view) => {
      const found = (await pieces(view)).find((one) => one.applicationId === applicationId);
      if (!found) throw new Error(`no piece is ${view}`);
      return found;
    },
    bundle: async (pieceIds) =>
      String((await done(clerk.post('/api/posting/bundles', { pieceIds })))['id']),
    look: async (id) => (await clerk.get(`/api/posting/bundles/${id}`)).json(),
    file: async (id) => (await clerk.get(`/api/posting/bundles/${id}/file`)).rawPayload,
  };
}

async function done(answer: ReturnType<Client['post']>): Promise<Record<string, unknown>> {
  const { statusCode, body } = await answer;
  if (statusCode !== 200) throw new Error(body);
  return JSON.parse(body);
}

function rowOf(number: number, over: Partial<ResidentRecord>): ResidentRecord {
  const fullName = `${spelledName(number).kanji}　人`;
  return residentRow({
    addresseeNumber: String(200_000 + number),
    householdNumber: String(600_000 + number),
    fullName,
    headOfHouseholdName: fullName,
    headOfFamilyRegister: fullName,
    addressPostalCode: '7710001',
    addressLotNumber: `${number}番地`,
    residentRecordCode: null,
    individualNumber: null,
    ...over,
  });
}

/** As the applicant would write what the register says. */
function answersOf(row: ResidentRecord): object {
  return copyAnswers({
    applicantName: row.fullName,
    applicantBornOn: row.dateOfBirth,
    applicantAddress: {
      prefecture: row.addressPrefecture,
      municipality: row.addressMunicipality,
      machiAza: row.addressMachiAza,
      lotNumber: row.addressLotNumber,
      katagaki: row.addressKatagaki,
    },
  });
}
