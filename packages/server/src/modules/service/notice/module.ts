/** お知らせ — manifest. */

import { registerResidentPermissions } from '#modules/service/identity-proof';
import { defineModule } from '#platform/module';

import { approveMessage } from './acts/approve-message.ts';
import { cancelMessage } from './acts/cancel-message.ts';
import { chooseTopics } from './acts/choose-topics.ts';
import { composeMessage } from './acts/compose-message.ts';
import { confirmSubscription } from './acts/confirm-subscription.ts';
import { receiveBounce } from './acts/receive-bounce.ts';
import { reviewMessage } from './acts/review-message.ts';
import { saveTemplate } from './acts/save-template.ts';
import { setTopic } from './acts/set-topic.ts';
import { stopContact } from './acts/stop-contact.ts';
import { stopPush } from './acts/stop-push.ts';
import { subscribe } from './acts/subscribe.ts';
import { unsubscribe } from './acts/unsubscribe.ts';
import { jobs } from './jobs.ts';
import { countAudience } from './queries/count-audience.ts';
import { examineBounce } from './queries/examine-bounce.ts';
import { getMessage } from './queries/get-message.ts';
import { isSubscribed } from './queries/is-subscribed.ts';
import { listMessages } from './queries/list-messages.ts';
import { listOwnContacts } from './queries/list-own-contacts.ts';
import { listOwnNotices, listSentNotices } from './queries/list-sent-notices.ts';
import { listTemplates, listTemplateVersions } from './queries/list-templates.ts';
import { listTopicRules } from './queries/list-topic-rules.ts';
import { listTopics } from './queries/list-topics.ts';
import { routes } from './routes.ts';

registerResidentPermissions({ resident: ['notice:subscribe'], guest: ['notice:subscribe'] });

export const notice = defineModule({
  name: 'service/notice',
  title: 'お知らせ',
  dependsOn: [
    'organisation/municipality',
    'organisation/staff',
    'registry/resident',
    'service/identity-proof',
  ],
  permissions: {
    'notice:view_messages': 'お知らせ・配信の照会',
    'notice:compose_message': 'お知らせ・文例の作成',
    'notice:approve_message': 'お知らせの承認・取りやめ',
    'notice:set_topics': 'お知らせの分野の設定',
    'notice:unsubscribe': 'お知らせの停止（自動処理）',
    'notice:receive_bounces': '不達の通知の受付（自動処理）',
    'notice:subscribe': 'お知らせの登録',
  },
  acts: [
    subscribe,
    confirmSubscription,
    unsubscribe,
    chooseTopics,
    stopPush,
    stopContact,
    setTopic,
    saveTemplate,
    composeMessage,
    approveMessage,
    cancelMessage,
    reviewMessage,
    receiveBounce,
  ],
  queries: [
    listTopics,
    listTopicRules,
    listSentNotices,
    listOwnNotices,
    listOwnContacts,
    isSubscribed,
    listTemplates,
    listTemplateVersions,
    countAudience,
    listMessages,
    getMessage,
    examineBounce,
  ],
  routes,
  reactions: [],
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
