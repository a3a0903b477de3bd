/**
 * 郵送の申請 — people of a town who asked in writing for a copy by post, paid, and are approved:
 * by the calls that the screens make. The last of them wants it sent elsewhere.
 */

import { demoAccounts } from '../../packages/server/src/demo/data/index.ts';
import type { Session } from '../../packages/server/src/demo/session.ts';
import { signIn } from '../../packages/server/src/demo/session.ts';
import { connect } from '../../packages/server/src/platform/database/index.ts';

interface Town {
  readonly address: string;
  readonly ownerUrl: string;
  readonly municipalityCode: string;
}

interface Resident {
  readonly addresseeNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly addressPostalCode: string | null;
  readonly addressPrefecture: string;
  readonly addressMunicipality: string;
  readonly addressMachiAza: string;
  readonly addressLotNumber: string;
  readonly addressKatagaki: string | null;
}

const ALL = '/api/application/applications';

/** 書面の申請 — of so many people; answers with their numbers in the order asked. */
export async function applyByPost(town: Town, count: number): Promise<string[]> {
  const [clerk, approver] = [await officer(town, 'clerk'), await officer(town, 'approver')];
  const receipts: string[] = [];
  const people = await residentsOf(town, count);
  for (const [at, one] of people.entries()) {
    const isElsewhere = at === people.length - 1;
    receipts.push(await apply({ clerk, approver }, one, isElsewhere));
  }
  return receipts;
}

async function apply(
  { clerk, approver }: { readonly clerk: Session; readonly approver: Session },
  one: Resident,
  isElsewhere: boolean,
): Promise<string> {
  const id = crypto.randomUUID();
  const draft = { procedureCode: 'resident-record-copy', version: 0, outlet: 'post' };
  const who = { channel: 'paper', applicantNumber: one.addresseeNumber };
  await clerk.put(`${ALL}/${id}`, { ...draft, ...who, answers: answersOf(one, isElsewhere) });
  const proof = { version: 1, identification: '写しの本人確認書類' };
  const sent = await clerk.post<{ receiptNumber: string }>(`${ALL}/${id}/submit`, proof);
  const money = { item: 'household', method: 'cash', channel: 'post' };
  await clerk.post('/api/payment/counter-payments', { ...money, reference: `application:${id}` });
  await clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' });
  await clerk.post(`${ALL}/${id}/start-review`, { stage: 'substantive' });
  await approver.post(`${ALL}/${id}/decide`, { decision: 'approved' });
  return sent.receiptNumber;
}

function answersOf(one: Resident, isElsewhere: boolean): object {
  const home = {
    postalCode: one.addressPostalCode,
    prefecture: one.addressPrefecture,
    municipality: one.addressMunicipality,
    machiAza: one.addressMachiAza,
    lotNumber: one.addressLotNumber,
    katagaki: one.addressKatagaki,
  };
  const away = { postalCode: '7700000', machiAza: '別町一丁目', lotNumber: '2番3号' };
  return {
    applicantName: one.fullName,
    applicantBornOn: one.dateOfBirth,
    applicantAddress: isElsewhere ? { ...home, ...away, katagaki: '見本寮' } : home,
    applicantPhone: '088-000-0000',
    applicantRelation: 'self',
    scope: 'household',
    showsHead: 'yes',
    showsDomicile: 'no',
    showsIndividualNumber: 'no',
    copies: 1,
    signature: true,
  };
}

/** Grown-ups of households of their own, but for the first few, who hold cards. */
async function residentsOf({ ownerUrl, municipalityCode }: Town, count: number) {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    return await owner<Resident[]>`
      select d.addressee_number, d.full_name, d.date_of_birth, d.address_postal_code,
        d.address_prefecture, d.address_municipality, d.address_machi_aza, d.address_lot_number,
        d.address_katagaki
      from resident.resident r
      join resident.record d on d.municipality_code = r.municipality_code
        and d.addressee_number = r.addressee_number and d.history_number = r.history_number
      where r.municipality_code = ${municipalityCode} and not r.is_closed
        and d.date_of_birth_notation is null and d.date_of_birth < '1985-01-01'
        and d.relationship = '世帯主' and d.moving_out_planned_on is null
      order by d.addressee_number offset 40 limit ${count}`;
  } finally {
    await owner.end();
  }
}

function officer({ address, municipalityCode }: Town, role: string): Promise<Session> {
  const account = demoAccounts.find(
    (one) => one.municipalityCode === municipalityCode && one.role === role,
  );
  if (!account) throw new RangeError(`the town has no ${role}`);
  return signIn(address, account, municipalityCode);
}
