/**
 * 様式 — a form definition as it travels: its shape is checked here, its meaning by the form engine
 * (`checkFormDefinition` of the kernel).
 */
import {
  type Expression,
  expressionProblem,
  type FormDefinition,
  type FormItem,
  type FormItemKind,
  itemKinds,
} from '@yakuba/kernel/form';
import { z } from 'zod';

const NAME_MAX = 40;
const SENTENCE_MAX = 2_000;

const name = z.string().max(NAME_MAX);

/** 多言語の文 */
export const formTextSchema = z.strictObject({
  ja: z.string().max(SENTENCE_MAX),
  easy: z.string().max(SENTENCE_MAX).optional(),
  en: z.string().max(SENTENCE_MAX).optional(),
});

/** 条件式 — nests without end, so it is looked through by the kernel and not by a schema. */
const expressionSchema = z.record(z.string(), z.unknown()).superRefine((data, context) => {
  const message = expressionProblem(data);
  if (message !== null) context.addIssue({ code: 'custom', message });
}) as unknown as z.ZodType<Expression>;

const kinds = Object.keys(itemKinds) as [FormItemKind, ...FormItemKind[]];

const itemFields = {
  name,
  kind: z.enum(kinds),
  label: formTextSchema,
  help: formTextSchema.optional(),
  isRequired: z.boolean().optional(),
  boundTo: z.string().max(60).optional(),
  choices: z
    .array(z.strictObject({ value: z.string().max(60), label: formTextSchema }))
    .max(200)
    .optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  decimals: z.int().min(0).max(6).optional(),
  accepts: z.array(z.string().max(100)).max(20).optional(),
};

/** 項目 — a group holds items, and those hold none. */
const itemSchema: z.ZodType<FormItem> = z.strictObject({
  ...itemFields,
  items: z.array(z.strictObject(itemFields)).max(60).optional(),
});

const sectionSchema = z.strictObject({
  name,
  title: formTextSchema,
  help: formTextSchema.optional(),
  items: z.array(itemSchema).max(400),
});

const ruleSchema = z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.literal('show'), target: name, when: expressionSchema }),
  z.strictObject({ effect: z.literal('require'), target: name, when: expressionSchema }),
  z.strictObject({ effect: z.literal('compute'), target: name, value: expressionSchema }),
  z.strictObject({
    effect: z.literal('check'),
    target: name,
    when: expressionSchema,
    message: formTextSchema,
  }),
]);

export const formDefinitionSchema: z.ZodType<FormDefinition> = z.strictObject({
  title: formTextSchema,
  sections: z.array(sectionSchema).max(60, '節は60個までです。節を分けて別の様式にしてください。'),
  rules: z.array(ruleSchema).max(1_000, '条件が多すぎます。様式を分けてください。'),
});

/** 様式の誤り — where, and what to do. */
export const formProblemSchema = z.object({ path: z.string(), message: z.string() });
