/**
 * 入力端末の登録 — a terminal of an office; with an address, sign-ins from it bear its name.
 *
 * @spec juki 1.3.1
 */
import { terminalSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';
import { putTerminal } from '../store.ts';

export const registerTerminal = defineAct({
  name: 'municipality:register_terminal',
  title: '入力端末の登録',
  legalBasis: '住民記録システム標準仕様書1.3.1',
  permission: 'municipality:manage_settings',
  input: terminalSchema,
  idempotency: 'required',
  load: async (tx, input, { municipalityCode }) => {
    const [office] = await tx<{ name: string }[]>`select name from municipality.office
      where municipality_code = ${municipalityCode} and id = ${input.officeId}`;
    return office ?? null;
  },
  decide: (office, input) => {
    if (!office) throw refuse('municipality.office.unknown', {}, 'officeId');
    return { ...input, officeName: office.name };
  },
  save: (tx, terminal, context) => putTerminal(tx, context, terminal),
  record: ({ id, officeId, name, validFrom, validUntil }) => ({
    events: [
      {
        type: 'TerminalRegistered',
        subject: `municipality:terminal:${id}`,
        payload: { id, officeId, name, validFrom, validUntil },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
