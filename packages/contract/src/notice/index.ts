/** お知らせ — what of topics, subscriptions, messages and deliveries travels over HTTP. */
import { messageRoutes } from './messages.ts';
import { subscriptionRoutes } from './subscriptions.ts';

export * from './audience.ts';
export * from './messages.ts';
export * from './subscriptions.ts';
export * from './words.ts';

export const noticeRoutes = { ...subscriptionRoutes, ...messageRoutes } as const;
