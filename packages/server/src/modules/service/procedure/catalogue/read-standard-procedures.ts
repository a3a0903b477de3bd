/**
 * 標準の手続の読取り — the catalogue that a release brings, from the JSON files beside this one.
 *
 * A form names the sections that many forms have (`"applicant"`) and writes out its own; here they
 * become whole forms.
 */
import { contentSchema } from '@yakuba/contract/procedure';
import {
  checkFormDefinition,
  type FormDefinition,
  type FormRule,
  type FormSection,
} from '@yakuba/kernel/form';
import { z } from 'zod';

import type { StandardVersion } from '../model.ts';
import care from './care.json' with { type: 'json' };
import child from './child.json' with { type: 'json' };
import familyRegister from './family-register.json' with { type: 'json' };
import insurance from './insurance.json' with { type: 'json' };
import living from './living.json' with { type: 'json' };
import resident from './resident.json' with { type: 'json' };
import school from './school.json' with { type: 'json' };
import seal from './seal.json' with { type: 'json' };
import sections from './sections.json' with { type: 'json' };
import tax from './tax.json' with { type: 'json' };

interface SharedSection {
  readonly section: FormSection;
  readonly rules: readonly FormRule[];
}

interface WrittenForm {
  readonly title: FormDefinition['title'];
  readonly sections: readonly (string | FormSection)[];
  readonly rules: readonly FormRule[];
}

const files: readonly unknown[] = [
  ...resident,
  ...seal,
  ...familyRegister,
  ...insurance,
  ...care,
  ...child,
  ...school,
  ...tax,
  ...living,
];

const heading = z.object({
  procedureCode: z.string(),
  version: z.int(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
});

/** 標準の手続 — every version in the release; throws where a file is wrong, which a test finds. */
export function readStandardProcedures(): StandardVersion[] {
  return files.map(readOne);
}

function readOne(data: unknown): StandardVersion {
  const { procedureCode, version, validFrom, validUntil } = heading.parse(data);
  const { form, ...rest } = data as { form: WrittenForm } & Record<string, unknown>;
  const details = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !Object.hasOwn(heading.shape, name)),
  );
  const content = contentSchema.parse({ ...details, form: wholeForm(form) });
  const [problem] = checkFormDefinition(content.form);
  if (problem) throw new TypeError(`${procedureCode} ${problem.path}: ${problem.message}`);
  return { procedureCode, version, validFrom, validUntil, content };
}

function wholeForm(form: WrittenForm): FormDefinition {
  const parts = form.sections.map((one): SharedSection => {
    if (typeof one !== 'string') return { section: one, rules: [] };
    const known = (sections as unknown as Readonly<Record<string, SharedSection>>)[one];
    if (!known) throw new TypeError(`no such section: ${one}`);
    return known;
  });
  return {
    title: form.title,
    sections: parts.map((part) => part.section),
    rules: [...parts.flatMap((part) => part.rules), ...form.rules],
  };
}
