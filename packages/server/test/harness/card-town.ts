/**
 * 検査用のカードの町 — the office with people in its register, the simulator of 公的個人認証, and
 * browsers of residents who sign in by card.
 */

import { openJpki, useJpki } from '#modules/service/identity-proof';
import { type Card, openSimulator, PINS, type Simulator } from '#simulator/jpki';

import { OTHER_TOWN, TOWN } from './database.ts';
import { type Client, clientOf, type Office, testOffice } from './office.ts';
import { day, member, movingIn, nameOf } from './resident-inputs.ts';

export const HOME = {
  fullName: '茶木　人1',
  address: '検査県見本郡検査町大字緑字日陰45番地',
  dateOfBirth: '1985-02-03',
  sex: '1',
} as const;

export interface CardTown extends Office {
  readonly simulator: Simulator;
  readonly clerk: Client;
  readonly approver: Client;
  /** 宛名番号 of the two people who moved in: the first bears the items of `HOME`. */
  readonly people: readonly [string, string];
  change(kind: string, input: object): Promise<string[]>;
  /** A browser without any session. */
  visitor(): Client;
  /** Everything that a sign-in by this card sends; the challenge is taken anew. */
  signInBody(card: Card, municipalityCode?: string): Promise<Record<string, unknown>>;
  signInByCard(card: Card): Promise<Client>;
  enterAsGuest(municipalityCode?: string): Promise<Client>;
  /** Binds at the counter, by the certificate for signing in. */
  bindAtCounter(card: Card, addresseeNumber: string): ReturnType<Client['post']>;
}

export async function cardTown(): Promise<CardTown> {
  const office = await testOffice();
  const simulator = await openSimulator(office.clock.now);
  useJpki(openJpki({ trust: simulator.trust(), mode: 'simulator', fetch: simulator.fetch }));
  const [clerk, approver] = [await office.signIn('clerk'), await office.signIn('approver')];
  const visitor = () => clientOf(office.server, '', '');

  async function change(kind: string, input: object): Promise<string[]> {
    const body = { kind, input, isSubmitted: true };
    const drafted = await clerk.post('/api/resident/changes', body);
    if (drafted.statusCode !== 200) throw new Error(drafted.body);
    const { id, version } = drafted.json() as { id: string; version: number };
    const approved = await approver.post(`/api/resident/changes/${id}/approve`, { version });
    if (approved.statusCode !== 200) throw new Error(approved.body);
    return (approved.json() as { registered: string[] }).registered;
  }

  const now = office.clock.now().toISOString().slice(0, 10);
  const notified = { effectiveOn: day(now), notifiedOn: now };
  const twin = member(2, { name: nameOf('茶木', '人2'), sex: '2' });
  const people = await change(
    'accept-moving-in',
    movingIn({ ...notified, members: [member(1), twin] }),
  );

  async function signInBody(card: Card, municipalityCode = TOWN) {
    const asked = await visitor().post('/api/resident-session/challenge', { municipalityCode });
    const { challengeId, challenge } = asked.json() as { challengeId: string; challenge: string };
    return { kind: 'card', municipalityCode, challengeId, ...proven(card, challenge) };
  }

  return {
    ...office,
    simulator,
    clerk,
    approver,
    people: [people[0] ?? '', people[1] ?? ''],
    change,
    visitor,
    signInBody,
    signInByCard: async (card) =>
      entered(office, await visitor().post('/api/resident-session', await signInBody(card))),
    enterAsGuest: async (municipalityCode = TOWN) => {
      const body = { kind: 'guest', municipalityCode };
      return entered(office, await visitor().post('/api/resident-session', body));
    },
    bindAtCounter: async (card, addresseeNumber) => {
      const asked = await clerk.post('/api/identity-proof/challenges');
      const { challengeId, challenge } = asked.json() as { challengeId: string; challenge: string };
      const proof = { kind: 'authentication', challengeId, ...proven(card, challenge) };
      return clerk.post('/api/identity-proof/bindings', { addresseeNumber, proof });
    },
  };
}

export const ELSEWHERE = OTHER_TOWN;

function proven(card: Card, challenge: string) {
  const bytes = Buffer.from(challenge, 'base64');
  return {
    certificate: card.certificate('authentication').toString('base64'),
    signature: card.prove(bytes, PINS.authentication).toString('base64'),
  };
}

function entered(office: Office, answer: Awaited<ReturnType<Client['post']>>): Client {
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return clientOf(office.server, cookie, (answer.json() as { csrfToken: string }).csrfToken);
}
