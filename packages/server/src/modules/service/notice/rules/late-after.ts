/** 滞留の目安 — how long a letter of a lane may wait beyond its time before staff are told. */
import type { Lane } from '../model.ts';

const SECONDS: Readonly<Record<Lane, number>> = { 0: 60, 1: 600, 2: 3600 };

/** What was due before this instant, and still waits, is late. */
export function lateBefore(lane: Lane, now: Date): Date {
  return new Date(now.getTime() - SECONDS[lane] * 1000);
}
