/**
 * 住民サービスの確認 — a resident applies by phone with a card, pays, and receives a signed copy; a
 * kiosk issues a seal certificate, and refuses as soon as the holder's death is registered.
 */
import assert from 'node:assert/strict';
import { todayInJapan } from '@yakuba/kernel/calendar';
import sharp from 'sharp';

import { readPdfText } from '#platform/printing';

import { demoAccounts } from './data/index.ts';
import { type Session, signIn } from './session.ts';
import { openCard, type SimulatedCard, signInByCard } from './simulated-card.ts';
import type { RunningDemo } from './start-demo.ts';
import type { Steps } from './steps.ts';
import { verifySignedPdf } from './verify-signed-pdf.ts';

const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const POLL_MILLISECONDS = 50;
const WAIT_MILLISECONDS_MAX = 30_000;
/** 死亡の登録から断るまで */
const REFUSAL_MILLISECONDS_MAX = 5_000;

interface Shown {
  readonly version: number;
  readonly fee: { readonly state: string; readonly checkoutUrl: string | null };
  readonly isResultReady: boolean;
  readonly signing: { readonly content: string } | null;
}

export async function checkResidentServices(
  { address, simulators }: RunningDemo,
  steps: Steps,
): Promise<void> {
  const card = openCard(simulators, 0);
  const town = card.bearer.municipalityCode;
  const clerk = await signIn(address, accountOf(town, 'clerk'), town);
  const approver = await signIn(address, accountOf(town, 'approver'), town);
  await steps.step('窓口で模擬カードと住民を結び付ける', () => bind(clerk, card));
  const resident = await steps.step('住民が模擬カードでサインインする', () =>
    signInByCard(address, card),
  );
  const id = await steps.step('住民票の写しを電子署名つきで申請する', () => apply(resident, card));
  await steps.step('手数料を支払う（模擬）', () => pay(resident, id));
  await steps.step('職員が審査し、決裁者が承認する', () => approve({ clerk, approver }, id));
  const pdf = await steps.step('電子署名つきの写しを受け取る', () => receive(resident, id));
  await steps.step('写しの署名と確認番号を確かめる', () => verify(address, pdf, card));
  await steps.step('窓口で印鑑を登録する', () => registerSeal(clerk, card));
  await steps.step('店の端末（模擬）で印鑑登録証明書を取る', () =>
    issueAtKiosk(simulators.kiosk, card),
  );
  await steps.step('死亡を登録すると、端末は5秒以内に断る', () =>
    refusedAfterDeath({ clerk, approver }, simulators.kiosk, card),
  );
}

interface Desk {
  readonly clerk: Session;
  readonly approver: Session;
}

function accountOf(town: string, role: string) {
  const account = demoAccounts.find((one) => one.municipalityCode === town && one.role === role);
  if (!account) throw new Error(`${role} のアカウントがありません。`);
  return account;
}

async function bind(clerk: Session, card: SimulatedCard): Promise<void> {
  const asked = await clerk.post<{ challengeId: string; challenge: string }>(
    '/api/identity-proof/challenges',
    {},
  );
  const { challengeId, challenge } = asked;
  const proof = { kind: 'authentication', challengeId, ...(await card.prove(challenge)) };
  const { addresseeNumber } = card.bearer;
  await clerk.post('/api/identity-proof/bindings', { addresseeNumber, proof });
}

async function apply(resident: Session, card: SimulatedCard): Promise<string> {
  const procedureCode = 'resident-record-copy';
  const form = await resident.get<{ answers: object }>(`/api/application/forms/${procedureCode}`);
  const id = crypto.randomUUID();
  const answers = {
    ...form.answers,
    applicantPhone: '088-123-4567',
    applicantRelation: 'self',
    scope: 'household',
    showsHead: 'yes',
    showsDomicile: 'no',
    showsIndividualNumber: 'no',
    copies: 1,
    signature: true,
  };
  const draft = { procedureCode, version: 0, answers };
  const saved = await resident.put<{ problems: unknown[] }>(`${OWN}/${id}`, draft);
  assert.deepEqual(saved.problems, [], '申請書に不足があります');
  const { version, signing } = await resident.get<Shown>(`${OWN}/${id}`);
  const cms = await card.sign(signing?.content ?? '');
  await resident.post(`${OWN}/${id}/submit`, { version, cms });
  return id;
}

async function pay(resident: Session, id: string): Promise<void> {
  const asked = await until(resident, id, ({ fee }) => fee.checkoutUrl !== null);
  const paid = await fetch(asked.fee.checkoutUrl ?? '', { method: 'POST' });
  assert.ok(paid.ok, '模擬の支払画面が断りました');
  await until(resident, id, ({ fee }) => fee.state === 'paid');
}

async function approve({ clerk, approver }: Desk, id: string): Promise<void> {
  await clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' });
  await clerk.post(`${ALL}/${id}/start-review`, { stage: 'substantive' });
  await approver.post(`${ALL}/${id}/decide`, { decision: 'approved' });
}

async function receive(resident: Session, id: string): Promise<Uint8Array> {
  await until(resident, id, ({ isResultReady }) => isResultReady);
  return resident.download(`${OWN}/${id}/results/1`);
}

async function until(
  resident: Session,
  id: string,
  isDone: (shown: Shown) => boolean,
): Promise<Shown> {
  const begun = performance.now();
  while (performance.now() - begun < WAIT_MILLISECONDS_MAX) {
    const shown = await resident.get<Shown>(`${OWN}/${id}`);
    if (isDone(shown)) return shown;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  throw new Error('申請が時間内に進みませんでした。');
}

async function verify(address: string, pdf: Uint8Array, card: SimulatedCard): Promise<void> {
  const text = (await readPdfText(pdf)).join('\n');
  const name = card.bearer.holder.fullName.replaceAll(/\s/g, '');
  assert.ok(text.replaceAll(/\s/g, '').includes(name), '写しに本人の氏名がありません');
  await verifySignedPdf(pdf);
  const code = /(\d{6}(?:-[0-9A-Z]{4}){4})/.exec(text)?.[1] ?? '';
  const answer = await fetch(`${address}/api/certificates/verify/${code}`);
  const { state } = (await answer.json()) as { state: string };
  assert.equal(state, 'valid', '確認番号で確かめられません');
}

async function registerSeal(clerk: Session, card: SimulatedCard): Promise<void> {
  const { addresseeNumber, holder } = card.bearer;
  const [familyName = ''] = holder.fullName.split(/\s/);
  await clerk.post('/api/seal-registration/registrations', {
    addresseeNumber,
    inscription: familyName,
    scan: { image: (await drawnImprint()).toString('base64'), dpi: null },
    applicant: { kind: 'self-with-document', document: 'individual-number-card' },
    hasCapacity: true,
  });
}

/** 印影 — a ring of 13.5 mm with a cross, as a scanner of 600 dpi would see it. */
function drawnImprint(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="507" height="507">
    <rect width="507" height="507" fill="#fff"/>
    <g fill="none" stroke="#c3291c" stroke-width="18"><circle cx="253" cy="253" r="150"/>
    <path d="M253 120V386M130 200H376M150 300H356"/></g></svg>`;
  return sharp(Buffer.from(drawing)).withMetadata({ density: 600 }).png().toBuffer();
}

async function issueAtKiosk(kiosk: string, card: SimulatedCard): Promise<void> {
  const answer = await atKiosk(kiosk, card);
  assert.equal(answer.status, 200, await answer.clone().text());
  const { requestId } = (await answer.json()) as { requestId: string };
  const paper = await fetch(`${kiosk}/papers/${requestId}/0.pdf`);
  const text = (await readPdfText(new Uint8Array(await paper.arrayBuffer()))).join('');
  const name = card.bearer.holder.fullName.replaceAll(/\s/g, '');
  assert.ok(text.replaceAll(/\s/g, '').includes(name), '証明書に本人の氏名がありません');
  const settled = await post(`${kiosk}/settlements`, { requestId, isPrinted: true });
  assert.equal(settled.status, 200, await settled.clone().text());
}

async function refusedAfterDeath(
  { clerk, approver }: Desk,
  kiosk: string,
  card: SimulatedCard,
): Promise<void> {
  const today = todayInJapan(new Date());
  const drafted = await clerk.post<{ id: string; version: number }>('/api/resident/changes', {
    kind: 'register-death',
    input: {
      addresseeNumber: card.bearer.addresseeNumber,
      effectiveOn: { on: today, notation: null },
      notifiedOn: today,
    },
    isSubmitted: true,
  });
  const { id, version } = drafted;
  await approver.post(`/api/resident/changes/${id}/approve`, { version });
  const begun = performance.now();
  const answer = await atKiosk(kiosk, card);
  const waited = performance.now() - begun;
  assert.notEqual(answer.status, 200, '死亡の登録の後に証明書が出ました');
  const { code = '' } = (await answer.json()) as { code?: string };
  assert.match(code, /^kiosk\./, `断りの理由が違います（${code}）`);
  assert.ok(waited <= REFUSAL_MILLISECONDS_MAX, `断るまで ${waited} ミリ秒かかりました`);
}

function atKiosk(kiosk: string, card: SimulatedCard): Promise<Response> {
  const order = { kind: 'seal-registration' };
  return post(`${kiosk}/requests`, { card: card.number, pin: card.pins.authentication, order });
}

function post(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body) });
}
