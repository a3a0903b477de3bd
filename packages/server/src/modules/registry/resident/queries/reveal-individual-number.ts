/**
 * 個人番号の表示 — shown alone, for a purpose, and recorded as an access to 特定個人情報.
 *
 * @spec juki 3.1
 * @spec juki 10.4
 */
import { viewRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineQuery } from '#platform/act';

import type { Alert } from '../model.ts';
import { refuse } from '../refusals.ts';
import { inquiryAlerts } from './inquiry-alerts.ts';

const { params, body } = viewRoutes.revealIndividualNumber;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Answer {
  readonly individualNumber: string | null;
  readonly alerts: Alert[];
}

export const revealIndividualNumber = defineQuery<Input, Answer>({
  name: 'resident:reveal_individual_number',
  title: '個人番号の表示',
  permission: 'resident:view_individual_number',
  input,
  run: async (reader, { addresseeNumber: number }, context) => {
    const [row] = await reader<Pick<Answer, 'individualNumber'>[]>`
      select individual_number from resident.resident
      where municipality_code = ${context.municipalityCode} and addressee_number = ${number}`;
    if (!row) throw refuse('resident.person.not_found', { number });
    const alerts = await inquiryAlerts(reader, [number], context);
    return { individualNumber: row.individualNumber, alerts };
  },
  access: (_answer, { addresseeNumber, purpose }) => ({
    subjects: [addresseeNumber],
    items: ['個人番号'],
    hasIndividualNumber: true,
    purpose,
  }),
});
