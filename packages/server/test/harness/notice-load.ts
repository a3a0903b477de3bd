/** 検査用の登録者 — many confirmed addresses at once, sealed as a registration would seal them. */
import { type Database, insertRows } from '#platform/database';
import { newId } from '#platform/module';
import type { App } from '../../src/app.ts';
import { approveMessage } from '../../src/modules/service/notice/acts/approve-message.ts';
import { composeMessage } from '../../src/modules/service/notice/acts/compose-message.ts';
import { saveTemplate } from '../../src/modules/service/notice/acts/save-template.ts';
import { setTopic } from '../../src/modules/service/notice/acts/set-topic.ts';
import {
  noticeKeys,
  unsubscribeDigest,
} from '../../src/modules/service/notice/exchange/notice-keys.ts';
import { actor } from './database.ts';

const CHUNK = 5_000;
const PERMISSIONS = [
  'notice:set_topics',
  'notice:compose_message',
  'notice:approve_message',
] as const;

export interface Load {
  readonly municipalityCode: string;
  readonly topicCode: string;
  readonly addresses: readonly string[];
}

export async function loadSubscribers(
  database: Database,
  { municipalityCode, topicCode, addresses }: Load,
): Promise<void> {
  const { seal, digestOf, unsubscribeCodeOf } = await noticeKeys();
  const now = new Date();
  const at = now.toISOString();
  for (let from = 0; from < addresses.length; from += CHUNK) {
    const contacts = addresses.slice(from, from + CHUNK).map((address) => {
      const id = newId(now);
      return {
        municipalityCode,
        id,
        channel: 'mail',
        addressSealed: seal.close(address, `${municipalityCode}/${id}`),
        addressDigest: digestOf(`${municipalityCode}/${address}`),
        state: 'active',
        language: 'ja',
        registeredAt: at,
        confirmedAt: at,
      };
    });
    const subscriptions = contacts.map(({ id }) => ({
      municipalityCode,
      contactId: id,
      topicCode,
      unsubscribeDigest: unsubscribeDigest(unsubscribeCodeOf(municipalityCode, id, topicCode)),
      subscribedAt: at,
    }));
    await database.write(municipalityCode, async (tx) => {
      await insertRows(tx, 'notice.contact', contacts);
      await insertRows(tx, 'notice.subscription', subscriptions);
    });
  }
}

/** お知らせの担当者 — composes as one and approves as others, through the acts themselves. */
export function noticeOffice(app: App, municipalityCode: string) {
  const call = (id: string, input: object) => ({
    actor: actor(PERMISSIONS, municipalityCode, id),
    input,
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
  return {
    setUp: async (topics: readonly string[]): Promise<void> => {
      for (const code of topics) {
        const isDisaster = code === 'disaster';
        const titles = { title: '見本の分野', plainTitle: 'みほん' };
        const topic = { code, ...titles, isDisaster, validFrom: '2020-04-01' };
        await app.acts.run(setTopic, call('first', topic));
      }
      const words = { ja: { subject: '{{town}}の訓練', body: '訓練です。{{place}}' } };
      const fields = [{ code: 'place', title: '場所' }];
      const template = { code: 'drill', title: '訓練', words, fields };
      await app.acts.run(saveTemplate, call('first', template));
    },
    compose: async (topicCode: string, urgency: 'emergency' | 'timely' | 'bulk') => {
      const values = { place: '公民館' };
      const message = { topicCode, urgency, templateCode: 'drill', values };
      return (await app.acts.run(composeMessage, call('first', message))).id;
    },
    approve: (id: string, by: string) =>
      app.acts.run(approveMessage, call(by, { id, reason: '訓練' })),
  };
}
