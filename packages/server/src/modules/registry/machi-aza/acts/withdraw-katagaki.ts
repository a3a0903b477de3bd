/**
 * 方書の取下げ — a building that is no more, or was learned wrongly, is not offered again.
 *
 * @spec juki 1.3.4
 */
import { withdrawKatagakiInput } from '@yakuba/contract/machi-aza';

import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';
import { katagakiKey } from '../rules.ts';
import { markKatagakiWithdrawn } from '../store.ts';

export const withdrawKatagaki = defineAct({
  name: 'machi_aza:withdraw_katagaki',
  title: '方書の取下げ',
  legalBasis: '住民記録システム標準仕様書1.3.4',
  permission: 'machi_aza:maintain_addresses',
  input: withdrawKatagakiInput,
  idempotency: 'required',
  load: async (tx, { machiAzaName, lotNumber, name }, { municipalityCode }) => {
    const { machiAzaKey, lotKey, nameKey } = katagakiKey(machiAzaName, lotNumber, name);
    const found = await tx`
      select from machi_aza.katagaki
      where municipality_code = ${municipalityCode} and machi_aza_key = ${machiAzaKey}
        and lot_key = ${lotKey} and name_key = ${nameKey} and not is_withdrawn for update`;
    return { isFound: found.length > 0, key: { machiAzaKey, lotKey, nameKey } };
  },
  decide: ({ isFound, key }, input) => {
    if (!isFound) throw refuse('machi_aza.katagaki.not_found');
    return { key, input };
  },
  save: (tx, { key }, { municipalityCode }) => markKatagakiWithdrawn(tx, municipalityCode, key),
  record: ({ key, input }) => ({
    events: [
      {
        type: 'KatagakiWithdrawn',
        subject: `katagaki:${key.machiAzaKey}/${key.lotKey}`,
        payload: input,
      },
    ],
    subjects: [],
  }),
  answer: ({ input }) => ({ name: input.name }),
});
