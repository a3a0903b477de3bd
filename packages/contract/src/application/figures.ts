/** 申請の状況 — counts of applications by month and by procedure; never of a person. */
import { z } from 'zod';

import { procedureCode } from './requests.ts';

export const figuresQuery = z.object({
  /** 月数 — up to and with the month of today. */
  months: z.coerce.number().int().min(1).max(12).default(6),
  /** Of this procedure alone, by month; all of them stand in the list of procedures anyway. */
  procedureCode: procedureCode.optional(),
});

const counts = {
  /** 始められた申請 — drafts among them. */
  started: z.int(),
  submitted: z.int(),
  decided: z.int(),
  /** 交付・通知 */
  delivered: z.int(),
  /** 時間外の提出 — of those in `timed`. */
  outside: z.int(),
  /** 提出のうち、開庁時間が登録されている日のもの */
  timed: z.int(),
};

export const monthFigureSchema = z.object({ month: z.string(), ...counts });
export type MonthFigure = z.output<typeof monthFigureSchema>;

/** 所要時間 — minutes; null where nothing was measured. */
export const durationSchema = z
  .object({ median: z.int(), p90: z.int(), count: z.int() })
  .nullable();
export type Duration = z.output<typeof durationSchema>;

/** 完結 — of what was approved and delivered, how many needed none of it. */
export const completionSchema = z.object({
  finished: z.int(),
  /** 来庁0 */
  withoutVisit: z.int(),
  /** 紙0 */
  withoutPaper: z.int(),
  /** 振込0 */
  withoutTransfer: z.int(),
});
export type Completion = z.output<typeof completionSchema>;

export const procedureFigureSchema = z.object({
  procedureCode: z.string(),
  title: z.string(),
  ...counts,
  /** 申請から決定まで */
  untilDecision: durationSchema,
  /** 決定から交付・発送まで */
  untilDelivery: durationSchema,
  /** 申請から交付・発送まで */
  wholeWay: durationSchema,
  completion: completionSchema,
  /** 減った来庁 — null: the catalogue does not know how often one comes at the counter. */
  visitsSaved: z.int().nullable(),
});
export type ProcedureFigure = z.output<typeof procedureFigureSchema>;

/** 離脱の箇所 — null as the section: nothing was wrong any more, but it was not sent in. */
export const abandonedSchema = z.object({
  procedureCode: z.string(),
  title: z.string(),
  sections: z.array(
    z.object({
      name: z.string().nullable(),
      title: z.string(),
      /** Null: somebody, but fewer than `SMALL_COUNT`. */
      count: z.int().nullable(),
    }),
  ),
});
export type Abandoned = z.output<typeof abandonedSchema>;

/** 少ない件数 — fewer are not told, so that nobody is guessed. */
export const SMALL_COUNT = 5;
/** 離脱とみなすまでの日数 */
export const ABANDONED_DAYS = 7;

export const figuresAnswer = z.object({
  /** 期間の初日 and the day of the question. */
  from: z.iso.date(),
  until: z.iso.date(),
  months: z.array(monthFigureSchema),
  procedures: z.array(procedureFigureSchema),
  abandoned: z.array(abandonedSchema),
  /** 算定できない手続 — delivered, but with no number of visits to compare with. */
  unknownVisits: z.array(z.string()),
  /** 離脱を数えた下書きが上限に達した — older ones were left out. */
  isAbandonedCut: z.boolean(),
});
export type ApplicationFigures = z.output<typeof figuresAnswer>;
