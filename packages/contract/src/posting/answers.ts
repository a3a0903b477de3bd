/** 郵送の応答 — pieces and bundles as the mail room sees them. */
import { z } from 'zod';

import { bundleStates, holdReasons, mailKinds, postingStates, returnReasons } from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 宛先 — as it is printed. */
export const destinationSchema = z.object({
  /** Seven digits; null where nobody knows it. */
  postalCode: z.string().nullable(),
  /** 住所 and, on a line of its own, 方書. */
  lines: z.array(z.string()),
  name: z.string(),
});
export type Destination = z.output<typeof destinationSchema>;

export const pieceSchema = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  receiptNumber: z.string(),
  procedureTitle: z.string(),
  recipientNumber: z.string(),
  destination: destinationSchema,
  /** 住民票の住所 — beside another destination that is held; otherwise null. */
  registered: destinationSchema.nullable(),
  state: z.enum(keysOf(postingStates)),
  /** 何回目の発送か */
  attempt: z.int(),
  holds: z.array(z.enum(keysOf(holdReasons))),
  /** 作成の済んだ証明書か — false while they are still being made. */
  isMade: z.boolean(),
  copies: z.int(),
  submittedAt: z.string(),
  approvedAt: z.string(),
  bundleId: z.uuid().nullable(),
  ordinal: z.int().nullable(),
  checkCode: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  sentOn: z.iso.date().nullable(),
  sentAt: z.string().nullable(),
  returnedOn: z.iso.date().nullable(),
  returnReason: z.enum(keysOf(returnReasons)).nullable(),
  /** 最後の経過の理由 */
  note: z.string().nullable(),
});
export type PostingPiece = z.output<typeof pieceSchema>;

export const bundleSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(keysOf(bundleStates)),
  madeAt: z.string(),
  staffId: z.string(),
  staffName: z.string(),
  /** 入れようとした件数 */
  pieceCount: z.int(),
  /** 済んだ件数（束に入ったものと、保留に回したもの） */
  doneCount: z.int(),
  /** 束に入った件数 */
  enclosedCount: z.int(),
  /** 封入する枚数 */
  sheets: z.int(),
  mailKind: z.enum(keysOf(mailKinds)).nullable(),
  sentOn: z.iso.date().nullable(),
});
export type PostingBundle = z.output<typeof bundleSchema>;

/** 申請から発送までの時間 */
export const timesSchema = z.object({
  /** 数えた発送の件数 — of the last 90 days. */
  count: z.int(),
  medianHours: z.number().nullable(),
  longestHours: z.number().nullable(),
  /** 発送を待つ申請のうち最も古いものの提出 */
  oldestWaitingAt: z.string().nullable(),
});
export type PostingTimes = z.output<typeof timesSchema>;

export const listedPiecesAnswer = z.object({
  pieces: z.array(pieceSchema),
  total: z.int(),
  counts: z.object({
    waiting: z.int(),
    held: z.int(),
    sent: z.int(),
    returned: z.int(),
  }),
  times: timesSchema,
});

export const bundleDetailSchema = bundleSchema.extend({ pieces: z.array(pieceSchema) });

export const movedPieceAnswer = z.object({
  id: z.uuid(),
  state: z.enum(keysOf(postingStates)),
});
export type MovedPiece = z.output<typeof movedPieceAnswer>;

export const sentBundleAnswer = z.object({
  id: z.uuid(),
  sent: z.int(),
  /** 抜き取る郵便物 — whose people's record has changed since they were printed. */
  pulled: z.array(
    z.object({
      id: z.uuid(),
      ordinal: z.int(),
      checkCode: z.string(),
      holds: z.array(z.enum(keysOf(holdReasons))),
    }),
  ),
});
export type SentBundle = z.output<typeof sentBundleAnswer>;
