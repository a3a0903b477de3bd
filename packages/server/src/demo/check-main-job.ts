/**
 * 主な仕事の確認 — sign in, search, a family of four moving in, approval, certificate, and the PDF
 * read back and compared with the register; all over HTTP, as the screens do it.
 */
import assert from 'node:assert/strict';
import type { ChangeStep, ResidentRecord } from '@yakuba/contract/resident';
import { formatWareki, parsePlainDate, todayInJapan } from '@yakuba/kernel/calendar';

import { readPdfText } from '#platform/printing';

import { type DemoAccount, type DemoTown, demoAccounts, demoTowns } from './data/index.ts';
import { movingInFamily } from './moving-in-family.ts';
import { type Session, signIn } from './session.ts';
import type { Steps } from './steps.ts';

const POLL_MILLISECONDS = 50;
const PRINT_MILLISECONDS_MAX = 30_000;

interface Approved extends ChangeStep {
  readonly registered: string[];
  readonly householdNumbers: string[];
}

interface FoundResident {
  readonly addresseeNumber: string;
  readonly fullName: string;
}

export async function checkMainJob(address: string, steps: Steps): Promise<void> {
  const [town] = demoTowns;
  if (!town) throw new Error('デモの町がありません。');
  const clerk = await steps.step('窓口担当がサインインする', () =>
    signIn(address, accountOf(town, 'clerk'), town.code),
  );
  const approver = await steps.step('決裁者がサインインする', () =>
    signIn(address, accountOf(town, 'approver'), town.code),
  );
  await steps.step('カナの一部で住民を検索する', () => search(clerk, 'サトウ'));
  const drafted = await steps.step('四人家族の転入を仮登録する', () => draft(clerk, town));
  await steps.step('入力した本人の決裁が断られる', () => refusedToDraftsman(clerk, drafted));
  const approved = await steps.step('決裁者が決裁し、本登録する', () =>
    approver.post<Approved>(`/api/resident/changes/${drafted.id}/approve`, {
      version: drafted.version,
    }),
  );
  await steps.step('転入した家族が検索で見つかる', () => searchFamily(clerk, approved));
  const people = await steps.step('台帳から四人の住民票を読む', () => readRecords(clerk, approved));
  const pdf = await steps.step('住民票の写し（世帯連記式）を発行する', () =>
    issue(clerk, approved),
  );
  await steps.step('PDFを読み返し、台帳と照合する', () => compare(pdf, people));
}

function accountOf(town: DemoTown, role: DemoAccount['role']): DemoAccount {
  const account = demoAccounts.find(
    (one) => one.municipalityCode === town.code && one.role === role,
  );
  if (!account) throw new Error(`${role} のアカウントがありません。`);
  return account;
}

async function search(clerk: Session, text: string): Promise<FoundResident[]> {
  const answer = await clerk.post<{ residents: FoundResident[] }>('/api/resident/search', { text });
  assert.ok(answer.residents.length > 0, `「${text}」で誰も見つかりません`);
  return answer.residents;
}

function draft(clerk: Session, town: DemoTown): Promise<ChangeStep> {
  const [place] = town.machiAza;
  if (!place) throw new Error('町字がありません。');
  const input = movingInFamily(place, todayInJapan(new Date()));
  return clerk.post('/api/resident/changes', {
    kind: 'accept-moving-in',
    input,
    isSubmitted: true,
  });
}

async function refusedToDraftsman(clerk: Session, drafted: ChangeStep): Promise<void> {
  const call = clerk.post(`/api/resident/changes/${drafted.id}/approve`, {
    version: drafted.version,
  });
  await assert.rejects(call, /^Error: 403 /);
}

async function searchFamily(clerk: Session, approved: Approved): Promise<void> {
  const found = new Set((await search(clerk, 'ミホンダイキ')).map((one) => one.addresseeNumber));
  assert.ok(
    approved.registered.some((number) => found.has(number)),
    '転入者が検索で見つかりません',
  );
}

async function readRecords(clerk: Session, approved: Approved): Promise<ResidentRecord[]> {
  assert.equal(approved.registered.length, 4);
  const answers = await Promise.all(
    approved.registered.map((number) =>
      clerk.get<{ record: ResidentRecord }>(`/api/resident/residents/${number}`),
    ),
  );
  return answers.map((answer) => answer.record);
}

async function issue(clerk: Session, approved: Approved): Promise<Uint8Array> {
  const [householdNumber = ''] = approved.householdNumbers;
  const requested = await clerk.post<{ issues: { id: string }[] }>('/api/certificate/issues', {
    kind: 'household',
    selection: { kind: 'household', householdNumber },
    options: { items: ['headAndRelationship'] },
    requester: {
      name: '見本　一郎',
      relation: 'self',
      purpose: '確認',
      address: null,
      identityProofs: ['individual-number-card'],
    },
    copies: 1,
  });
  const id = requested.issues[0]?.id ?? '';
  await printed(clerk, id);
  return clerk.download(`/api/certificate/issues/${id}/release`);
}

async function printed(clerk: Session, id: string): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < PRINT_MILLISECONDS_MAX) {
    const one = await clerk.get<{ status: string }>(`/api/certificate/issues/${id}`);
    if (one.status === 'printed') return;
    if (one.status !== 'requested') throw new Error(`証明書は「${one.status}」になりました。`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  throw new Error('証明書が時間内に作成されませんでした。');
}

async function compare(pdf: Uint8Array, people: readonly ResidentRecord[]): Promise<void> {
  const text = (await readPdfText(pdf)).join('').replaceAll(/\s/g, '');
  for (const person of people) {
    const born = parsePlainDate(person.dateOfBirth);
    assert.ok(born.ok);
    const wanted = [
      person.fullName,
      person.relationship ?? '',
      formatWareki(born.value),
      person.addressMachiAza ?? '',
      person.addressLotNumber ?? '',
      person.addressKatagaki ?? '',
    ];
    for (const item of wanted) {
      assert.ok(text.includes(item.replaceAll(/\s/g, '')), `「${item}」が証明書にありません`);
    }
    for (const secret of [person.individualNumber, person.residentRecordCode]) {
      if (secret) assert.ok(!text.includes(secret), '省くべき番号が証明書に載っています');
    }
  }
  // The invented people, their house and their mayor bear the word too: it has to stand elsewhere.
  const marked = text.replaceAll(/見本(一郎|花子|大輝|陽菜|ハイツ|一丁目|首長)/g, '');
  assert.ok(marked.includes('見本'), '見本の表示がありません');
}
