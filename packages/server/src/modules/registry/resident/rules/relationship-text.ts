/** 続柄の表記 — as the register writes it, from words or codes; refuses anything else. */
import { formatRelationship, parseRelationship } from '@yakuba/kernel/relationship';

import { refuse } from '../refusals.ts';

export function relationshipText(text: string, path: string): string {
  const parsed = parseRelationship(text);
  if (parsed.ok) return formatRelationship(parsed.value);
  throw refuse('resident.person.invalid', { problem: parsed.problem }, path);
}
