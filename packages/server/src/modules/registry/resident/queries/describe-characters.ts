/** 文字コードの照会 — what characters a text is made of. @spec juki 2.2.3 */
import { type CharacterDescription, viewRoutes } from '@yakuba/contract/resident';

import { defineQuery } from '#platform/act';

import { describeCharacters as describe } from '../rules/describe-characters.ts';

interface Answer {
  readonly characters: CharacterDescription[];
}

export const describeCharacters = defineQuery({
  name: 'resident:describe_characters',
  title: '文字コードの照会',
  permission: 'resident:search_residents',
  input: viewRoutes.describeCharacters.body,
  run: async (_reader, { text }): Promise<Answer> => ({ characters: describe(text) }),
  access: () => null,
});
