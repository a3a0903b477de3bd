/**
 * 地区の登録 — a part of the town's area under a code of its own.
 *
 * @spec juki 1.3.5
 */
import { district } from '@yakuba/contract/machi-aza';

import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';
import { saveDistrict } from '../store.ts';

export const registerDistrict = defineAct({
  name: 'machi_aza:register_district',
  title: '地区の登録',
  legalBasis: '住民記録システム標準仕様書1.3.5',
  permission: 'machi_aza:maintain_addresses',
  input: district,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input) => {
    if (input.validUntil !== null && input.validUntil <= input.validFrom) {
      throw refuse('machi_aza.town.period_reversed', {}, 'validUntil');
    }
    return input;
  },
  save: (tx, decided, { municipalityCode }) => saveDistrict(tx, municipalityCode, decided),
  record: (decided) => ({
    events: [
      {
        type: 'DistrictRegistered',
        subject: `district:${decided.districtCode}`,
        effectiveOn: decided.validFrom,
        payload: decided,
      },
    ],
    subjects: [],
  }),
  answer: ({ districtCode }) => ({ districtCode }),
});
