/**
 * 要る手続の案内 — the complete list for this household, every form filled in with what is known,
 * and what has to be written, each thing once. Nothing is kept.
 */
import { type GuideAnswer, type GuideInput, guideBody } from '@yakuba/contract/procedure-guide';

import { findProcedures, type Procedure } from '#modules/service/procedure';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import type { NeededProcedure } from '../model.ts';
import { refuse } from '../refusals.ts';
import {
  addressOf,
  buildSituation,
  type OpenQuestion,
  openQuestions,
} from '../rules/build-situation.ts';
import { fillProcedure, mergeWanting } from '../rules/fill-procedure.ts';
import { proceduresFor } from '../rules/procedures-for.ts';
import { guideRules } from '../rules/read-guide.ts';
import type { Material } from '../rules/register-values.ts';
import { type HouseholdRead, readHousehold } from './read-household.ts';

const NOBODY: HouseholdRead = { records: [], alerts: [] };

export const guideProcedures = defineQuery<GuideInput, GuideAnswer>({
  name: 'procedure_guide:guide_procedures',
  title: '要る手続の案内',
  permission: 'procedure_guide:guide_procedures',
  input: guideBody,
  run: async (reader, input, context) => {
    const { householdNumber } = input;
    const household =
      householdNumber === null ? NOBODY : await readHousehold(reader, householdNumber, context);
    const material = materialOf(input, household);
    const needed = proceduresFor(material, guideRules);
    const procedures = await offered(reader, needed, context);
    const filled = procedures.map(({ procedure, need }) => {
      const subjects = material.people.filter(({ key }) => need.subjects.includes(key));
      return { procedure, need, ...fillProcedure(procedure, subjects, material) };
    });
    return {
      procedures: filled.map(({ procedure, need, forms }) => viewOf(procedure, need, forms)),
      toWrite: mergeWanting(
        filled.map(({ procedure, wanting }) => ({ title: procedure.title, wanting })),
      ),
      questions: openQuestions(material).map(questionView),
      people: material.people.map(({ key, fullName, isConcerned }) => ({
        key,
        fullName,
        isConcerned,
      })),
      alerts: [...household.alerts, ...unknownAges(material)],
    };
  },
  access: ({ people }) => {
    const subjects = people.map(({ key }) => key).filter((key) => /^\d/.test(key));
    if (subjects.length === 0) return null;
    return {
      subjects,
      items: ['氏名', 'フリガナ', '生年月日', '性別', '続柄', '住所', '資格等'],
      purpose: '手続の案内',
    };
  },
});

function materialOf(input: GuideInput, { records }: HouseholdRead): Material {
  const situation = buildSituation(input, records);
  const applicant = situation.people.find(({ key }) => key === input.applicant) ?? null;
  if (input.applicant !== null && !applicant) {
    throw refuse('procedure_guide.person.unknown', { key: input.applicant }, 'applicant');
  }
  const home = records.find((row) => !row.isClosed);
  const head = situation.people.find((person) => person.isHead);
  return {
    ...situation,
    applicant,
    householdAddress: home ? addressOf(home) : null,
    headName: head?.fullName ?? null,
    written: input.written,
  };
}

/** Those that the town offers today, in the order of the rules. */
async function offered(
  reader: Reader,
  needed: readonly NeededProcedure[],
  { municipalityCode, today }: QueryContext,
): Promise<{ readonly procedure: Procedure; readonly need: NeededProcedure }[]> {
  const codes = needed.map(({ procedureCode }) => procedureCode);
  const found = await findProcedures(reader, municipalityCode, codes, today);
  const byCode = new Map(found.map((procedure) => [procedure.procedureCode, procedure]));
  return needed.flatMap((need) => {
    const procedure = byCode.get(need.procedureCode);
    return procedure ? [{ procedure, need }] : [];
  });
}

function viewOf(
  { procedureCode, version, title, desk, counterVisits, form }: Procedure,
  { subjects, reasons }: NeededProcedure,
  forms: GuideAnswer['procedures'][number]['forms'],
): GuideAnswer['procedures'][number] {
  const named = { procedureCode, version, title, desk, counterVisits, form, forms };
  return { ...named, subjects: [...subjects], reasons: [...reasons] };
}

function questionView(question: OpenQuestion): GuideAnswer['questions'][number] {
  const { name, title, personKey, kind = 'yes-no', choices = [] } = question;
  return { name, title, personKey, kind, choices: [...choices] };
}

function unknownAges({ people }: Material): GuideAnswer['alerts'] {
  return people
    .filter(({ dateOfBirth }) => Number.isNaN(Date.parse(`${dateOfBirth}T00:00:00Z`)))
    .map(({ fullName }) => ({
      code: 'procedure_guide.person.age_unknown',
      message: `${fullName} さんは生年月日が不詳のため、年齢による手続を判定できません。職員が確かめてください。`,
    }));
}
