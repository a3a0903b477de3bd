/**
 * 住所の補完 — places that fit what has been typed so far: kanji, readings or a postal code.
 *
 * The own town's places first, then those of the same prefecture, then of the nation.
 *
 * @spec juki 1.3.3
 */
import {
  type AddressCandidate,
  type CompleteAddressAnswer,
  type CompleteAddressInput,
  completeAddressInput,
} from '@yakuba/contract/machi-aza';

import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { addressKey, readAddressText } from '../rules.ts';
import type { AddressSearch } from './address-candidates.ts';
import { findAddressesByKana } from './find-addresses-by-kana.ts';
import { findAddressesByPostalCode } from './find-addresses-by-postal-code.ts';
import { findAddressesByText } from './find-addresses-by-text.ts';

export const completeAddress = defineQuery<CompleteAddressInput, CompleteAddressAnswer>({
  name: 'machi_aza:complete_address',
  title: '住所の補完',
  permission: 'machi_aza:complete_address',
  input: completeAddressInput,
  run,
  access: () => null,
});

async function run(
  reader: Reader,
  input: CompleteAddressInput,
  context: QueryContext,
): Promise<CompleteAddressAnswer> {
  const text = readAddressText(input.text);
  const search: AddressSearch = {
    town: context.municipalityCode,
    home: input.municipalityCode ?? context.municipalityCode,
    limit: input.limit,
    inForceOn: input.includeAbolished ? null : context.today,
  };
  const answer = (candidates: readonly AddressCandidate[], rest = '') => ({
    candidates: distinct(candidates).slice(0, input.limit),
    rest,
  });
  switch (text.kind) {
    case 'postal-code':
      return answer(await findAddressesByPostalCode(reader, text.digits, search));
    case 'kana': {
      const [read, written] = await Promise.all([
        findAddressesByKana(reader, text.tokens, search),
        findAddressesByText(reader, input.text.split(/\s+/u).map(addressKey), search),
      ]);
      return answer([...read, ...written]);
    }
    case 'text':
      return answer(await findAddressesByText(reader, text.keys, search), text.rest);
  }
}

/** The town's own form of a place stands for the national one, which lacks 字. */
function distinct(candidates: readonly AddressCandidate[]): AddressCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ level, prefecture, municipality, machi, koaza, validUntil }) => {
    const key = `${level} ${addressKey(`${prefecture}${municipality}${machi}${koaza}`)}`;
    const isNew = !seen.has(key) || validUntil !== null;
    seen.add(key);
    return isNew;
  });
}
