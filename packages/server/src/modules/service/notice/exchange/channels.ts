/**
 * 経路の一覧 — what letters may go by. SMS and LINE are ports that nothing is plugged into: a
 * contract with a carrier is another town's decision, and until then they are refused by name.
 */
import { type NoticeChannel, noticeChannels } from '@yakuba/contract/notice';

import type { MailConfig, PushConfig } from '#platform/config';

import type { ChannelPort, Lane } from '../model.ts';
import { refuse } from '../refusals.ts';
import { openMailChannel } from './mail-channel.ts';
import { openPushChannel } from './push-channel.ts';

export interface NoticeSettings {
  readonly mail: MailConfig | null;
  readonly push: PushConfig | null;
}

let settings: NoticeSettings = { mail: null, push: null };
const others = new Map<NoticeChannel, (lane: Lane) => ChannelPort>();

/** お知らせの設定 — where the system is put together. */
export function useNoticeSettings(given: NoticeSettings): void {
  settings = given;
}

export function noticeSettings(): NoticeSettings {
  return settings;
}

/** 経路の接続 — SMS or LINE, where a carrier is contracted. */
export function connectChannel(channel: 'sms' | 'line', open: (lane: Lane) => ChannelPort): void {
  others.set(channel, open);
}

export function isConnected(channel: NoticeChannel): boolean {
  if (channel === 'mail') return settings.mail !== null;
  if (channel === 'push') return settings.push !== null;
  return others.has(channel);
}

export function requireConnected(channel: NoticeChannel): void {
  if (isConnected(channel)) return;
  const title = noticeChannels[channel];
  throw refuse('notice.channel.not_connected', { channel: title }, 'channel');
}

/** 車線の経路 — a set of its own for each lane. */
export function openChannels({ mail, push }: NoticeSettings, lane: Lane): ChannelPort[] {
  return [
    ...(mail ? [openMailChannel(mail, lane)] : []),
    ...(push ? [openPushChannel(push)] : []),
    ...[...others.values()].map((open) => open(lane)),
  ];
}
