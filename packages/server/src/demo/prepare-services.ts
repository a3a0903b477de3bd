/**
 * 住民サービスの準備 — fees, hours, queue and topics of the demo towns, set by their administrators
 * as a town would set them. What is set already stays.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { type DemoTown, demoAccounts, demoTowns } from './data/index.ts';
import { demoCategories, demoTopics } from './data/services.ts';
import { type Session, signIn } from './session.ts';

const FEES = [
  ['household', null, 300],
  ['individual', null, 300],
  ['statement', null, 300],
  ['seal-registration', null, 300],
  ['household', 'kiosk', 200],
  ['individual', 'kiosk', 200],
  ['statement', 'kiosk', 200],
  ['seal-registration', 'kiosk', 200],
] as const;

/** The demonstration may be opened at night: its kiosk is open all day. */
const HOURS = { opensAt: '00:00', closesAt: '23:59' };

export async function prepareServices(address: string): Promise<void> {
  for (const town of demoTowns) {
    const session = await signIn(address, administratorOf(town), town.code);
    await setFees(session);
    await openAllDay(session);
    await setCategories(session);
    await setTopics(session);
  }
}

function administratorOf(town: DemoTown) {
  const account = demoAccounts.find(
    (one) => one.municipalityCode === town.code && one.role === 'administrator',
  );
  if (!account) throw new Error('管理者のアカウントがありません。');
  return account;
}

async function setFees(session: Session): Promise<void> {
  const held = await session.get<{ fees: unknown[] }>('/api/payment/fee-rules');
  if (held.fees.length > 0) return;
  for (const [item, channel, amountYen] of FEES) {
    const rule = {
      item,
      channel,
      amountYen,
      validFrom: '2020-04-01',
      legalBasis: '手数料条例（見本）',
    };
    await session.post('/api/payment/fee-rules', rule);
  }
}

async function openAllDay(session: Session): Promise<void> {
  const { opensAt } = await session.get<{ opensAt: string }>('/api/kiosk/service');
  if (opensAt === HOURS.opensAt) return;
  const validFrom = todayInJapan(new Date());
  await session.post('/api/kiosk/service-hours', { ...HOURS, validFrom });
}

async function setCategories(session: Session): Promise<void> {
  const held = await session.get<{ categories: unknown[] }>('/api/queue/settings');
  if (held.categories.length > 0) return;
  for (const [position, { code, ...category }] of demoCategories.entries()) {
    await session.put(`/api/queue/categories/${code}`, { ...category, position });
  }
}

async function setTopics(session: Session): Promise<void> {
  const held = await session.get<{ topics: unknown[] }>('/api/notice/topic-rules');
  if (held.topics.length > 0) return;
  for (const topic of demoTopics) {
    await session.post('/api/notice/topics', { ...topic, validFrom: '2020-04-01' });
  }
}
