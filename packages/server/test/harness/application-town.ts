/**
 * 検査用の申請の町 — the town of cards with the catalogue of procedures, a fee, a simulated
 * provider that calls back over HTTP, and a simulated seal of the town.
 */
import { createHash } from 'node:crypto';
import { after } from 'node:test';
import type { OwnApplication } from '@yakuba/contract/application';

import { useTownSeals } from '#modules/service/certificate';
import { httpPaymentProvider, usePaymentProvider } from '#modules/service/payment';
import { registerStandardProcedures } from '#modules/service/procedure';
import { type Card, PINS } from '#simulator/jpki';
import { makeTownSeal } from '#simulator/town-seal';

import {
  openPaymentSimulator,
  type PaymentSimulator,
} from '../../simulator/payment/open-payment-simulator.ts';
import { type CardTown, cardTown, HOME } from './card-town.ts';
import { TOWN } from './database.ts';
import type { Client } from './office.ts';

export const COPY = 'resident-record-copy';
const SECRET = 'secret-of-the-application-tests';

export interface ApplicationTown extends CardTown {
  readonly payments: PaymentSimulator;
  readonly card: Card;
  /** Signed in by the card. */
  readonly resident: Client;
  /** Answers that make the form of 住民票の写し sound. */
  copyAnswers(over?: object): object;
  /** Saves a draft and answers with its id. */
  draft(client: Client, over?: object): Promise<string>;
  look(client: Client, id: string): Promise<OwnApplication>;
  /** 電子署名 — over what is to be signed of the application now. */
  sign(client: Client, id: string, card?: Card): Promise<{ version: number; cms: string }>;
  submit(client: Client, id: string, card?: Card): ReturnType<Client['post']>;
  /** Pays on the simulated page; the callback knocks and the worker settles. */
  pay(client: Client, id: string): Promise<void>;
  /** 形式審査・実質審査・承認 — by the clerk and the approver. */
  approve(id: string): ReturnType<Client['post']>;
}

export async function applicationTown(): Promise<ApplicationTown> {
  const town = await cardTown();
  await registerStandardProcedures(town.owner, town.clock.now());
  await setFee(town, 300);
  const address = await town.server.listen({ host: '127.0.0.1', port: 0 });
  const callbackUrl = `${address}/api/payment/callbacks`;
  const payments = await openPaymentSimulator({ secret: SECRET, callbackUrl });
  usePaymentProvider(httpPaymentProvider({ url: payments.url, secret: SECRET }));
  const seal = await makeTownSeal('検査町', town.clock.now());
  useTownSeals((code) => (code === TOWN ? seal : null));
  after(async () => {
    await town.server.close();
    await payments.close();
  });
  const card = await town.simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, town.people[0]);
  const resident = await town.signInByCard(card);
  const look = async (client: Client, id: string) =>
    (await client.get(`/api/application/own-applications/${id}`)).json() as OwnApplication;

  async function sign(client: Client, id: string, signing = card) {
    const { version, signing: wanted } = await look(client, id);
    const content = Buffer.from(wanted?.content ?? '', 'base64');
    return { version, cms: signing.sign(content, PINS.signature).toString('base64') };
  }

  return {
    ...town,
    payments,
    card,
    resident,
    look,
    sign,
    copyAnswers,
    draft: (client, over = {}) => draft(client, over),
    submit: async (client, id, signing = card) => {
      const body = await sign(client, id, signing);
      return client.post(`/api/application/own-applications/${id}/submit`, body);
    },
    pay: async (client, id) => {
      await town.worker.drain();
      const { fee } = await look(client, id);
      const paid = await fetch(fee.checkoutUrl ?? '', { method: 'POST' });
      if (!paid.ok) throw new Error(await paid.text());
      await town.worker.drain();
    },
    approve: (id) => approve(town, id),
  };
}

async function approve({ clerk, approver }: CardTown, id: string) {
  const at = (act: string) => `/api/application/applications/${id}/${act}`;
  for (const stage of ['formal', 'substantive']) {
    const answer = await clerk.post(at('start-review'), { stage });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  return approver.post(at('decide'), { decision: 'approved' });
}

/** 回答 — as the applicant of `HOME` would give them. */
export function copyAnswers(over: object = {}): object {
  return {
    applicantName: HOME.fullName,
    applicantBornOn: HOME.dateOfBirth,
    applicantAddress: {
      prefecture: '検査県',
      municipality: '見本郡検査町',
      machiAza: '大字緑字日陰',
      lotNumber: '45番地',
    },
    applicantPhone: '088-123-4567',
    applicantRelation: 'self',
    scope: 'household',
    showsHead: 'yes',
    showsDomicile: 'no',
    showsIndividualNumber: 'no',
    copies: 1,
    signature: true,
    ...over,
  };
}

async function draft(client: Client, over: object): Promise<string> {
  const id = crypto.randomUUID();
  const body = { procedureCode: COPY, version: 0, answers: copyAnswers(), ...over };
  const answer = await client.send('PUT', `/api/application/own-applications/${id}`, body);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return id;
}

async function setFee({ owner, clock }: CardTown, amountYen: number): Promise<void> {
  await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
      valid_from, legal_basis, recorded_at, staff_id)
    values (${TOWN}, ${crypto.randomUUID()}, 'household', null, ${amountYen}, '2020-04-01',
      '手数料条例', ${clock.now().toISOString()}, 'administrator')`;
}

export function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
