/**
 * 下書きの検査 — as little as a draft needs: items that its procedure knows, and a bound on its
 * size. Whether it is whole and right is checked when it is sent for the decision.
 *
 * @spec juki 4.0.8
 */
import { z } from 'zod';

import { type DraftInput, draftEntries } from './draft-entries.ts';
import { refuse } from './draft-refusals.ts';

/** Characters of JSON; a family of twenty with every item filled needs less than half of it. */
const CHARACTERS_MAX = 100_000;

/** Nothing entered yet is an empty draft. Refuses what is no form of this procedure. */
export function checkDraft(schema: z.ZodType, given: unknown): DraftInput {
  const input = given ?? {};
  if (typeof input !== 'object' || Array.isArray(input)) {
    throw refuse('resident.draft.not_an_entry', {}, 'input');
  }
  const unknown = unknownItem(input as DraftInput, itemNames(schema));
  if (unknown !== undefined) {
    throw refuse('resident.draft.unknown_item', { item: unknown.slice(0, 40) }, 'input');
  }
  if (JSON.stringify(input).length > CHARACTERS_MAX) {
    throw refuse('resident.draft.too_large', {}, 'input');
  }
  return input as DraftInput;
}

/** Names that no form has, or that the database could not give back as they are. */
function unknownItem(input: DraftInput, known: ReadonlySet<string>): string | undefined {
  const named = draftEntries(input).map(({ name }) => name);
  return Object.keys(input).find((name) => !known.has(name)) ?? named.find(isNoName);
}

function isNoName(name: string): boolean {
  return !/^[a-z][A-Za-z0-9]*$/.test(name);
}

/** Names of the items of a form, in every shape that it may have. */
function itemNames(schema: unknown): ReadonlySet<string> {
  if (schema instanceof z.ZodObject) return new Set(Object.keys(schema.shape));
  if (schema instanceof z.ZodPipe) return itemNames(schema.in);
  if (schema instanceof z.ZodUnion) {
    return new Set(schema.options.flatMap((option) => [...itemNames(option)]));
  }
  throw new TypeError('the input of a procedure is an object, or one of several');
}
