/**
 * 仮登録の読取り — what was entered, as it is kept: for the decision checked as a whole, as a draft
 * only as far as it goes.
 *
 * @spec juki 4.0.8
 */
import type { ChangeKindName } from '@yakuba/contract/resident';

import type { ActContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { checkDraft } from '../rules/check-draft.ts';
import { draftHeading, outlineDraft } from '../rules/outline-draft.ts';
import { type Prepared, prepareChange } from './change-flow.ts';
import { changeKindOf } from './change-kinds.ts';

export interface GivenChange {
  readonly kind: ChangeKindName;
  readonly input?: unknown;
  readonly isSubmitted: boolean;
}

export interface ChangeEntry {
  readonly kind: ChangeKindName;
  readonly status: 'draft' | 'submitted';
  readonly input: unknown;
  readonly heading: string;
  readonly effectiveOn: string | null;
  readonly notifiedOn: string | null;
  readonly subjects: readonly string[];
  readonly householdNumbers: readonly string[];
  /** What the decision is to be tried on; null for a draft, of which nothing is decided. */
  readonly prepared: Prepared | null;
}

export function readEntry(
  tx: Reader,
  change: GivenChange,
  context: ActContext,
): Promise<ChangeEntry> {
  return change.isSubmitted ? readWhole(tx, change, context) : readDraft(tx, change, context);
}

async function readWhole(
  tx: Reader,
  change: GivenChange,
  context: ActContext,
): Promise<ChangeEntry> {
  const { kind: name, input: given } = change;
  const prepared = await prepareChange(tx, { kind: name, input: given }, context, false);
  const { kind, input, state } = prepared;
  const { addresseeNumbers, householdNumbers } = kind.concerns(input);
  return {
    kind: kind.name,
    status: 'submitted',
    input,
    heading: kind.heading(input, state),
    ...kind.dates(input),
    subjects: [...new Set(addresseeNumbers)],
    householdNumbers,
    prepared,
  };
}

async function readDraft(
  tx: Reader,
  change: GivenChange,
  { municipalityCode }: ActContext,
): Promise<ChangeEntry> {
  const kind = changeKindOf(change.kind);
  const input = checkDraft(kind.input, change.input);
  const outline = outlineDraft(input);
  const { subjects, householdNumbers, effectiveOn, notifiedOn } = outline;
  const names = await namesOf(tx, municipalityCode, subjects.slice(0, 1));
  return {
    kind: kind.name,
    status: 'draft',
    input,
    heading: draftHeading(outline, (number) => names.get(number)),
    effectiveOn,
    notifiedOn,
    subjects,
    householdNumbers,
    prepared: null,
  };
}

async function namesOf(
  tx: Reader,
  town: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ addresseeNumber: string; fullName: string }[]>`
    select addressee_number, full_name from resident.resident
    where municipality_code = ${town} and addressee_number = any(${[...numbers]}::text[])`;
  return new Map(rows.map((row) => [row.addresseeNumber, row.fullName]));
}
