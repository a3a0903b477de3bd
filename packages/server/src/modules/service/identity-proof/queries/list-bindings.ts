/** 結び付いているカードの一覧 — of one person, those that ended as well. */
import { listBindings as route } from '@yakuba/contract/identity-proof';

import { defineQuery } from '#platform/act';

import { bindingAnswer } from './binding-answer.ts';
import { listBindingsOf } from './find-binding.ts';
import { requireLiving } from './require-living.ts';

export const listBindings = defineQuery({
  name: 'identity_proof:list_bindings',
  title: '結び付いているカードの照会',
  permission: 'identity_proof:view_proof',
  input: route.params,
  run: async (reader, { addresseeNumber }, context) => {
    const { municipalityCode } = context;
    const wanted = { addresseeNumbers: [addresseeNumber], isInForce: false };
    const bindings = await listBindingsOf(reader, municipalityCode, wanted);
    if (bindings.length === 0) await requireLiving(reader, addresseeNumber, context);
    return { addresseeNumber, bindings: bindings.map(bindingAnswer) };
  },
  access: ({ addresseeNumber }) => ({ subjects: [addresseeNumber], items: ['カードの結び付け'] }),
});
