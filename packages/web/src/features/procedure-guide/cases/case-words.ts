/** 案件の言葉 — states with their tone, months and waiting times. */
import type { CaseState, PartState } from '@yakuba/contract/procedure-guide';

import type { BadgeTone } from '../../../ui/Badge.tsx';

export const caseTones: Readonly<Record<CaseState, BadgeTone>> = {
  guiding: 'neutral',
  waiting: 'warning',
  'in-progress': 'information',
  done: 'success',
  stopped: 'strong',
};

export const partTones: Readonly<Record<PartState, BadgeTone>> = {
  waiting: 'neutral',
  'in-progress': 'information',
  done: 'success',
};

/** `2026-11` → 2026年11月 */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** 今の状態になってからの分 */
export function minutesSince(instant: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 60_000));
  return minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間${minutes % 60}分`;
}
