/** お知らせ — what of topics, subscriptions, messages and deliveries travels over HTTP. */
import { messageRoutes } from './messages.ts';
import { readingRoutes } from './reading.ts';
import { settingRoutes } from './settings.ts';
import { subscriptionRoutes } from './subscriptions.ts';

export * from './audience.ts';
export * from './messages.ts';
export * from './reading.ts';
export * from './settings.ts';
export * from './subscriptions.ts';
export * from './wording.ts';
export * from './words.ts';

export const noticeRoutes = {
  ...readingRoutes,
  ...subscriptionRoutes,
  ...settingRoutes,
  ...messageRoutes,
} as const;
