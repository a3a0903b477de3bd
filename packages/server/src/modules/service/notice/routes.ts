/** お知らせの経路 — which act or question answers each route. */
import { noticeRoutes } from '@yakuba/contract/notice';

import { bindAct, bindHandler, bindQuery, type RouteBinding } from '#platform/http';

import { approveMessage } from './acts/approve-message.ts';
import { cancelMessage } from './acts/cancel-message.ts';
import { chooseTopics } from './acts/choose-topics.ts';
import { composeMessage } from './acts/compose-message.ts';
import { confirmSubscription } from './acts/confirm-subscription.ts';
import { reviewMessage } from './acts/review-message.ts';
import { saveTemplate } from './acts/save-template.ts';
import { setTopic } from './acts/set-topic.ts';
import { stopContact } from './acts/stop-contact.ts';
import { stopPush } from './acts/stop-push.ts';
import { subscribe } from './acts/subscribe.ts';
import { admitBounce } from './exchange/admit-bounce.ts';
import { askAsAnyone } from './exchange/open-reading.ts';
import { admitUnsubscribe, showUnsubscribePage } from './exchange/unsubscribe-page.ts';
import { countAudience } from './queries/count-audience.ts';
import { getMessage } from './queries/get-message.ts';
import { listMessages } from './queries/list-messages.ts';
import { listOwnContacts } from './queries/list-own-contacts.ts';
import { listOwnNotices, listSentNotices } from './queries/list-sent-notices.ts';
import { listTemplates, listTemplateVersions } from './queries/list-templates.ts';
import { listTopicRules } from './queries/list-topic-rules.ts';
import { listTopics } from './queries/list-topics.ts';

export const routes: readonly RouteBinding[] = [
  bindHandler(noticeRoutes.listTopics, 'public', askAsAnyone(listTopics)),
  bindHandler(noticeRoutes.listSentNotices, 'public', askAsAnyone(listSentNotices)),
  bindQuery(noticeRoutes.listOwnNotices, listOwnNotices),
  bindAct(noticeRoutes.subscribe, subscribe),
  bindAct(noticeRoutes.confirm, confirmSubscription),
  bindQuery(noticeRoutes.listOwnContacts, listOwnContacts),
  bindAct(noticeRoutes.chooseTopics, chooseTopics),
  bindAct(noticeRoutes.stopPush, stopPush),
  bindAct(noticeRoutes.stopContact, stopContact),
  bindHandler(noticeRoutes.unsubscribePage, 'public', showUnsubscribePage),
  bindHandler(noticeRoutes.unsubscribe, 'public', admitUnsubscribe),
  bindAct(noticeRoutes.setTopic, setTopic),
  bindQuery(noticeRoutes.listTopicRules, listTopicRules),
  bindAct(noticeRoutes.saveTemplate, saveTemplate),
  bindQuery(noticeRoutes.listTemplates, listTemplates),
  bindQuery(noticeRoutes.listTemplateVersions, listTemplateVersions),
  bindQuery(noticeRoutes.countAudience, countAudience),
  bindAct(noticeRoutes.composeMessage, composeMessage),
  bindAct(noticeRoutes.approveMessage, approveMessage),
  bindAct(noticeRoutes.cancelMessage, cancelMessage),
  bindAct(noticeRoutes.reviewMessage, reviewMessage),
  bindQuery(noticeRoutes.listMessages, listMessages),
  bindQuery(noticeRoutes.getMessage, getMessage),
  bindHandler(noticeRoutes.receiveBounce, 'public', admitBounce),
];
