/** 続柄の読取り — words of a relationship, or a refusal beside its field. @spec juki 1.1.11 */
import { formatRelationship, parseRelationship } from '@yakuba/kernel/relationship';

import { refuse } from '../refusals.ts';

export function readRelationship(text: string, path: string): string {
  const parsed = parseRelationship(text);
  if (!parsed.ok) throw refuse('resident.person.invalid', { problem: parsed.problem }, path);
  return formatRelationship(parsed.value);
}
