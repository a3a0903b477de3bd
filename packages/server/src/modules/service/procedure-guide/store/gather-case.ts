/**
 * 案件の材料の読出し — the guide made anew from the register as it is now, the proof of identity,
 * and what the application room says of every form. Nothing that the screen filled in is trusted.
 */
import type { GuideInput } from '@yakuba/contract/procedure-guide';
import { type Answers, itemsOf } from '@yakuba/kernel/form';

import { type CounterEntry, type GatheredEntry, gatherEntries } from '#modules/service/application';
import { findDocumentProofs } from '#modules/service/identity-proof';
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { WholeCase } from '../model.ts';
import { readingFor } from '../queries/guide-procedures.ts';
import { lockCase } from '../queries/load-case.ts';
import { type Guide, type GuidedOne, makeGuide } from '../queries/make-guide.ts';
import { refuse } from '../refusals.ts';
import { requireGuiding } from '../rules/case-moves.ts';
import { mergeWanting } from '../rules/fill-procedure.ts';
import { requireProof } from '../rules/one-proof-for-all.ts';
import { changeKindOf } from '../rules/register-changes.ts';

export interface CaseOrder {
  readonly id: string;
  readonly version: number;
  readonly guide: GuideInput;
}

/** 提出する様式 — one application each; `entry` is null for what is done in the register. */
export interface FormOfCase {
  readonly guided: GuidedOne;
  readonly names: readonly string[];
  readonly entry: GatheredEntry | null;
}

export interface SubmissionOfCase {
  readonly whole: WholeCase;
  readonly guide: Guide;
  readonly forms: readonly FormOfCase[];
  readonly reading: ReturnType<typeof readingFor>;
  readonly proofId: string | null;
}

export async function gatherCase(
  tx: Transaction,
  order: CaseOrder,
  context: ActContext,
): Promise<SubmissionOfCase> {
  const { municipalityCode, today } = context;
  const whole = await lockCase(tx, municipalityCode, order.id);
  requireGuiding(whole.held);
  if (whole.held.version !== order.version) throw refuse('procedure_guide.case.version_differs');
  if (whole.held.event !== order.guide.event) throw refuse('procedure_guide.case.other_event');
  const guide = await makeGuide(tx, order.guide, context);
  requireWhole(guide);
  const proofs = await findDocumentProofs(tx, municipalityCode, proofReference(order.id));
  const applicantNumber = registerNumberOf(guide.material.applicant?.key ?? null);
  const proof = requireProof(proofs, { wanted: guide.proof, applicantNumber, today });
  const titles = proof?.documents.map(({ title }) => title).join('・') ?? '';
  const { caseNumber } = whole.held;
  const identification = proof
    ? `書類による本人確認（${titles}）　案件 ${caseNumber}`
    : `本人確認を要しない手続　案件 ${caseNumber}`;
  const forms = await gatherForms(tx, { guide, applicantNumber, identification }, context);
  const reading = readingFor(guide.material, guide.guided);
  return { whole, guide, forms, reading, proofId: proof?.id ?? null };
}

/** 本人確認の番号 — by which the proof of a case is found. */
export function proofReference(caseId: string): string {
  return `case-${caseId}`;
}

/** 宛名番号 — null for someone whom the register does not have. */
export function registerNumberOf(key: string | null): string | null {
  return key !== null && /^\d/.test(key) ? key : null;
}

function requireWhole({ material, guided }: Guide): void {
  if (guided.length === 0) throw refuse('procedure_guide.case.nothing');
  const isUnregistered = material.people.some(
    ({ key, isConcerned }) => isConcerned && registerNumberOf(key) === null,
  );
  if (material.event === 'moving-in' && isUnregistered) {
    throw refuse('procedure_guide.case.not_in_register');
  }
  const wanting = guided.map(({ procedure: { title }, wanting: own }) => ({ title, wanting: own }));
  const labels = mergeWanting(wanting).flatMap((one) => (one.isRequired ? [one.label] : []));
  if (labels.length > 0) {
    throw refuse('procedure_guide.case.incomplete', { labels: labels.join('、') });
  }
}

interface WantedForm {
  readonly guided: GuidedOne;
  readonly names: readonly string[];
  readonly given: CounterEntry | null;
}

interface Filling {
  readonly guide: Guide;
  readonly applicantNumber: string | null;
  readonly identification: string;
}

async function gatherForms(
  tx: Transaction,
  { guide: { material, guided }, applicantNumber, identification }: Filling,
  context: ActContext,
): Promise<FormOfCase[]> {
  const nameOf = (key: string) => material.people.find((one) => one.key === key)?.fullName ?? '';
  const wanted = guided.flatMap((one): WantedForm[] => {
    const everybody = one.need.subjects.map(nameOf);
    if (changeKindOf(one.procedure.procedureCode) !== null) {
      return [{ guided: one, names: everybody, given: null }];
    }
    return one.forms.map(({ personKey, answers }) => {
      const names = personKey === null ? everybody : [nameOf(personKey)];
      const given: CounterEntry = {
        procedure: one.procedure,
        answers: signed(one, answers),
        applicantNumber,
        identification,
      };
      return { guided: one, names, given };
    });
  });
  const given = wanted.flatMap((one) => one.given ?? []);
  const entries = await gatherEntries(tx, given, context);
  return wanted.map((one) => ({
    guided: one.guided,
    names: one.names,
    entry: one.given === null ? null : (entries[given.indexOf(one.given)] ?? null),
  }));
}

/** 署名 — the one confirmation stands for the signature in every form. */
function signed({ procedure: { form } }: GuidedOne, answers: Answers): Answers {
  const signatures = itemsOf(form).filter(({ kind }) => kind === 'signature');
  return { ...answers, ...Object.fromEntries(signatures.map(({ name }) => [name, true])) };
}
