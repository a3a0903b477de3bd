/** 伏せた宛先 — enough to tell one's own addresses apart, not enough to write to one. */
import type { NoticeChannel } from '@yakuba/contract/notice';

/** `m•••@mail.example.jp`; empty for a browser, and where the address cannot be read. */
export function maskedAddress(channel: NoticeChannel, address: string | null): string {
  if (address === null || channel === 'push') return '';
  if (channel !== 'mail') return `•••${address.slice(-2)}`;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
