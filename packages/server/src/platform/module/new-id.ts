/** 識別子 — a UUID version 7 (RFC 9562): sorts by time, so index pages stay together. */
import { randomUUID } from 'node:crypto';

/** The moment in milliseconds, then 74 random bits as version 4 lays them out. */
export function newId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
