/** 番号発券 — public face: how notices are sent, set where the system is put together. */
export { type PushSender, usePushSender, webPushSender } from './exchange/push-sender.ts';
