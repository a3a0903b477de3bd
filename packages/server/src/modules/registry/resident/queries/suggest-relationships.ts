/**
 * 続柄の案の照会 — what each member of a household would be to another head.
 *
 * @spec juki 4.1.4.2
 */
import { type RelationshipSuggestion, relationshipRoutes } from '@yakuba/contract/resident';
import { changeHead, formatRelationship } from '@yakuba/kernel/relationship';

import { defineQuery } from '#platform/act';

import type { Household } from '../model.ts';
import { refuse } from '../refusals.ts';
import { memberOf } from '../rules/place-in-order.ts';
import { loadRegister } from './load-register.ts';

const { params, query } = relationshipRoutes.suggestRelationships;

export const suggestRelationships = defineQuery({
  name: 'resident:suggest_relationships',
  title: '続柄の案の照会',
  permission: 'resident:draft_change',
  input: params.extend(query.shape),
  run: async (reader, { householdNumber, newHead }, context) => {
    const concerns = {
      addresseeNumbers: [],
      householdNumbers: [householdNumber],
      likenesses: [],
    };
    const state = await loadRegister(reader, context.municipalityCode, concerns, false);
    const household = state.households.get(householdNumber);
    if (!household) throw refuse('resident.household.not_found', { number: householdNumber });
    return { suggestions: suggestionsFor(household, newHead) };
  },
  access: ({ suggestions }) => ({
    subjects: suggestions.map((suggestion) => suggestion.addresseeNumber),
    items: ['氏名', '続柄'],
  }),
});

export function suggestionsFor(household: Household, newHead: string): RelationshipSuggestion[] {
  const { householdNumber: number, members } = household;
  if (members.length === 0) throw refuse('resident.household.no_members', { number });
  const change = changeHead(members.map(memberOf), newHead);
  if (!change.ok) throw refuse('resident.person.invalid', { problem: change.problem }, 'newHead');
  return change.value.suggestions.map(({ addresseeNumber, to, doubt }) => {
    const member = members.find((one) => one.addresseeNumber === addresseeNumber);
    return {
      addresseeNumber,
      fullName: member?.fullName ?? '',
      from: member?.relationship ?? null,
      to: to === null ? null : formatRelationship(to),
      doubt,
    };
  });
}
