/**
 * 町字の変更 — new content from a day on; the form of before stays with its end. On the day the
 * present form began, it is corrected instead.
 *
 * @spec juki 1.3.3
 */
import { alterTownMachiAzaInput } from '@yakuba/contract/machi-aza';

import { defineAct } from '#platform/act';

import type { TownMachiAzaRow } from '../model.ts';
import { refuse } from '../refusals.ts';
import {
  endTownMachiAza,
  insertTownMachiAza,
  lockTownMachiAza,
  removeTownMachiAza,
} from '../store.ts';
import { checkTownMachiAza, loadSurroundings } from './check-town-machi-aza.ts';
import { currentForm } from './current-form.ts';

interface Decision {
  readonly before: TownMachiAzaRow;
  readonly after: TownMachiAzaRow;
}

export const alterTownMachiAza = defineAct({
  name: 'machi_aza:alter_town_machi_aza',
  title: '町字の変更',
  legalBasis: '住民記録システム標準仕様書1.3.3',
  permission: 'machi_aza:maintain_addresses',
  input: alterTownMachiAzaInput,
  idempotency: 'required',
  load: async (tx, content, { municipalityCode }) => {
    const { machiAzaId } = content;
    const forms = await lockTownMachiAza(tx, municipalityCode, machiAzaId);
    const around = await loadSurroundings(tx, municipalityCode, { content, machiAzaId });
    return { forms, around };
  },
  decide: ({ forms, around }, input): Decision => {
    const before = currentForm(forms);
    const after = { ...input, validUntil: null };
    if (after.validFrom < before.validFrom) {
      throw refuse('machi_aza.town.before_current', {}, 'validFrom');
    }
    checkTownMachiAza(after, around);
    return { before, after };
  },
  save: async (tx, { before, after }, { municipalityCode }) => {
    const { machiAzaId, validFrom } = before;
    if (after.validFrom === validFrom) {
      await removeTownMachiAza(tx, municipalityCode, { machiAzaId, validFrom });
    } else {
      const until = after.validFrom;
      await endTownMachiAza(tx, municipalityCode, { machiAzaId, validFrom, until });
    }
    await insertTownMachiAza(tx, municipalityCode, [after]);
  },
  record: ({ before, after }) => ({
    events: [
      {
        type: 'MachiAzaAltered',
        subject: `machi-aza:${after.machiAzaId}`,
        effectiveOn: after.validFrom,
        payload: { before, after },
      },
    ],
    subjects: [],
  }),
  answer: ({ after }) => ({ machiAzaId: after.machiAzaId }),
});
