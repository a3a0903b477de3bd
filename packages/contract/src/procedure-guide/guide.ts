/**
 * かんたん窓口の案内 — the list of procedures, the forms filled in, and what is read aloud.
 */
import { z } from 'zod';

import { formDefinitionSchema } from '../procedure/form.ts';

const questionSchema = z.object({
  name: z.string(),
  title: z.string(),
  /** Null for a question about the whole household. */
  personKey: z.string().nullable(),
  kind: z.enum(['yes-no', 'choice']),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});

const guidedFormSchema = z.object({
  /** 対象者 — null for a form about several people or the household. */
  personKey: z.string().nullable(),
  answers: z.record(z.string(), z.unknown()),
});

/** 持ち物 */
const broughtSchema = z.object({
  title: z.string(),
  isRequired: z.boolean(),
  condition: z.string().nullable(),
  omission: z.string().nullable(),
});

export const guidedProcedureSchema = z.object({
  procedureCode: z.string(),
  version: z.int(),
  title: z.string(),
  desk: z.string(),
  counterVisits: z.int(),
  /** 住民記録の届出の種類 — such a procedure is done in the register, and nowhere else. */
  changeKind: z.string().nullable(),
  /** 手数料 — in yen; null where the town has set none yet. */
  feeYen: z.int().nullable(),
  brings: z.array(broughtSchema),
  subjects: z.array(z.string()),
  reasons: z.array(z.string()),
  form: formDefinitionSchema,
  forms: z.array(guidedFormSchema),
});
export type GuidedProcedure = z.output<typeof guidedProcedureSchema>;

/** 書く項目 — asked once, wherever it is needed. */
export const itemToWriteSchema = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.string(),
  personKey: z.string().nullable(),
  isRequired: z.boolean(),
  help: z.string().nullable(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** 手続の名称 — where it will be filled in. */
  procedures: z.array(z.string()),
});
export type ItemToWrite = z.output<typeof itemToWriteSchema>;

const lineSchema = z.object({ label: z.string(), value: z.string() });

/** 読み合わせ — everything that goes in, each thing once, in words to be read aloud. */
export const readingSchema = z.object({
  people: z.array(
    z.object({
      fullName: z.string(),
      fullNameKana: z.string().nullable(),
      dateOfBirth: z.string(),
      sex: z.string(),
      relationship: z.string().nullable(),
    }),
  ),
  /** どの届出にも入ること — what several forms share. */
  common: z.array(lineSchema),
  procedures: z.array(
    z.object({
      procedureCode: z.string(),
      title: z.string(),
      desk: z.string(),
      /** 対象者の氏名 */
      names: z.array(z.string()),
      items: z.array(lineSchema),
    }),
  ),
});
export type Reading = z.output<typeof readingSchema>;

export const guideAnswer = z.object({
  procedures: z.array(guidedProcedureSchema),
  toWrite: z.array(itemToWriteSchema),
  /** まだ聞いていないこと — what could still change the list. */
  questions: z.array(questionSchema),
  people: z.array(z.object({ key: z.string(), fullName: z.string(), isConcerned: z.boolean() })),
  reading: readingSchema,
  /** 本人確認 — the strictest check that any of the procedures asks for serves them all. */
  proof: z.object({ procedureCode: z.string(), sentence: z.string() }).nullable(),
  alerts: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type GuideAnswer = z.output<typeof guideAnswer>;
