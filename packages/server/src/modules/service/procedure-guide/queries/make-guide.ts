/**
 * 案内の作成 — from what was answered to the procedures of this household, every form filled in
 * with what is known; for the screen that shows it and the act that sends it in.
 */
import type { GuideInput } from '@yakuba/contract/procedure-guide';
import { Refusal } from '@yakuba/kernel/refusal';

import { readChecklist } from '#modules/service/identity-proof';
import { feeOf, feeRulesOn } from '#modules/service/payment';
import { findProcedures, type Procedure } from '#modules/service/procedure';
import type { QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import type { NeededProcedure } from '../model.ts';
import { refuse } from '../refusals.ts';
import { addressOf, buildSituation } from '../rules/build-situation.ts';
import { type FilledForm, fillProcedure, type Wanting } from '../rules/fill-procedure.ts';
import { type ProofWanted, strictestProof } from '../rules/one-proof-for-all.ts';
import { proceduresFor } from '../rules/procedures-for.ts';
import { guideRules } from '../rules/read-guide.ts';
import type { Material } from '../rules/register-values.ts';
import { type HouseholdRead, readHousehold } from './read-household.ts';

/** 案内した手続 — with its forms. */
export interface GuidedOne {
  readonly procedure: Procedure;
  readonly need: NeededProcedure;
  readonly forms: readonly FilledForm[];
  readonly wanting: readonly Wanting[];
  readonly feeYen: number | null;
}

export interface Guide {
  readonly material: Material;
  readonly guided: readonly GuidedOne[];
  readonly proof: ProofWanted | null;
  readonly alerts: HouseholdRead['alerts'];
}

type Asking = Pick<QueryContext, 'municipalityCode' | 'today' | 'now'>;

const NOBODY: HouseholdRead = { records: [], alerts: [] };

export async function makeGuide(
  reader: Reader,
  input: GuideInput,
  context: Asking,
): Promise<Guide> {
  const { householdNumber } = input;
  const household =
    householdNumber === null ? NOBODY : await readHousehold(reader, householdNumber, context);
  const material = materialOf(input, household);
  const needed = proceduresFor(material, guideRules);
  const procedures = await offered(reader, needed, context);
  const [fees, proof] = await Promise.all([
    feesOf(reader, procedures, context),
    proofFor(reader, procedures, context),
  ]);
  const guided = procedures.map(({ procedure, need }) => {
    const subjects = material.people.filter(({ key }) => need.subjects.includes(key));
    const feeYen = fees.get(procedure.procedureCode) ?? null;
    return { procedure, need, feeYen, ...fillProcedure(procedure, subjects, material) };
  });
  return { material, guided, proof, alerts: household.alerts };
}

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

interface Offered {
  readonly procedure: Procedure;
  readonly need: NeededProcedure;
}

/** Those that the town offers today, in the order of the rules. */
async function offered(
  reader: Reader,
  needed: readonly NeededProcedure[],
  { municipalityCode, today }: Asking,
): Promise<Offered[]> {
  const codes = needed.map(({ procedureCode }) => procedureCode);
  const found = await findProcedures(reader, municipalityCode, codes, today);
  const byCode = new Map(found.map((procedure) => [procedure.procedureCode, procedure]));
  return needed.flatMap((need) => {
    const procedure = byCode.get(need.procedureCode);
    return procedure ? [{ procedure, need }] : [];
  });
}

/** 手数料 — zero where there is none; absent where the town has not set it yet. */
async function feesOf(
  reader: Reader,
  procedures: readonly Offered[],
  { municipalityCode, today }: Asking,
): Promise<ReadonlyMap<string, number>> {
  const isFree = procedures.every(({ procedure }) => procedure.fee === null);
  const rules = isFree ? null : await feeRulesOn(reader, municipalityCode, today);
  return new Map(
    procedures.flatMap(({ procedure: { procedureCode, fee } }): [string, number][] => {
      if (fee === null || rules === null) return [[procedureCode, 0]];
      const question = { certificateKind: fee.certificateKind, copies: 1 };
      const amount = amountOf(() =>
        feeOf(rules, { ...question, channel: 'counter', exemption: null }),
      );
      return amount === null ? [] : [[procedureCode, amount]];
    }),
  );
}

function amountOf(ask: () => { readonly amountYen: number }): number | null {
  try {
    return ask().amountYen;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'payment.fee.not_set') return null;
    throw error;
  }
}

/** 本人確認 — what each procedure asks for, and the strictest of them. */
async function proofFor(
  reader: Reader,
  procedures: readonly Offered[],
  { today }: Asking,
): Promise<ProofWanted | null> {
  const wanted = procedures.map(async ({ procedure: { procedureCode } }) => {
    const { required } = await readChecklist(reader, procedureCode, today);
    return { procedureCode, ...required };
  });
  return strictestProof(await Promise.all(wanted));
}
