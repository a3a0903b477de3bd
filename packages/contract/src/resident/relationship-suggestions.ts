/**
 * 続柄の案 — what each member of a household would be to another head.
 *
 * @spec juki 4.1.4.2
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { numberInput, requiredText } from './inputs.ts';

export const relationshipSuggestionSchema = z.object({
  addresseeNumber: z.string(),
  fullName: z.string(),
  /** 現在の続柄 */
  from: z.string().nullable(),
  /** 新しい続柄の案 — null where only the clerk can tell. */
  to: z.string().nullable(),
  /** What to confirm or decide, a Japanese sentence; null where it follows from the record. */
  doubt: z.string().nullable(),
});
export type RelationshipSuggestion = z.output<typeof relationshipSuggestionSchema>;

export const relationshipRoutes = {
  suggestRelationships: defineRoute({
    method: 'GET',
    path: '/api/resident/households/:householdNumber/relationship-suggestions',
    summary: '世帯主を変えたときの続柄の案を示す',
    params: z.object({ householdNumber: requiredText('世帯番号', 15) }),
    query: z.object({ newHead: numberInput }),
    answer: z.object({ suggestions: z.array(relationshipSuggestionSchema) }),
  }),
} as const;
