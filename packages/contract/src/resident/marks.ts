/**
 * 住民票の印 — what must be seen of a record at one glance.
 *
 * @spec juki 2.2.4
 * @spec juki 3.1
 * @spec juki 3.3
 */
import { z } from 'zod';

/** 状態の印 — shown beside a name in lists and on the record. */
export const recordMarks = {
  'moved-out': '転出者',
  dead: '死亡者',
  closed: '除票',
  'moving-out-planned': '転出予定',
  foreign: '外国人',
  suppressed: '抑止対象',
  protected: '支援対象者',
} as const;
export type RecordMark = keyof typeof recordMarks;

export const recordMarkSchema = z.enum(Object.keys(recordMarks) as [RecordMark]);
