/**
 * 世帯の照会 — a household and its people in order, closed records behind them.
 *
 * @spec juki 2.2.1
 * @spec juki 3.1
 * @spec juki 3.3
 */
import { type HouseholdView, type ResidentRecord, viewRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';
import { findSuppressionMarks } from './find-suppression-marks.ts';
import { headNameOf, householdRows, membersOf } from './household-members.ts';
import { inquiryAlerts } from './inquiry-alerts.ts';

const { params, query } = viewRoutes.getHousehold;
const input = params.extend(query.shape);
type Input = z.output<typeof input>;

export const getHousehold = defineQuery<Input, HouseholdView>({
  name: 'resident:get_household',
  title: '世帯の照会',
  permission: 'resident:view_resident_record',
  input,
  run: async (reader, { householdNumber, asOf = null }, context) => {
    const home = { householdNumber };
    const rows = await householdRows(reader, context.municipalityCode, home, asOf);
    const numbers = rows.map((row) => row.addresseeNumber);
    const { municipalityCode: town, today } = context;
    const members = membersOf(rows, await findSuppressionMarks(reader, town, { numbers }, today));
    const [first] = members;
    if (!first) throw refuse('resident.household.not_found', { number: householdNumber });
    const addressed = rows.find((row) => row.addresseeNumber === first.addresseeNumber);
    return {
      alerts: await inquiryAlerts(reader, numbers, context),
      asOf,
      householdNumber,
      isClosed: members.every((member) => member.isClosed),
      headName: headNameOf(members),
      address: addressed ? addressOf(addressed) : null,
      members,
    };
  },
  access: (view) => ({
    subjects: view.members.map((member) => member.addresseeNumber),
    items: ['氏名', 'フリガナ', '生年月日', '性別', '続柄', '住所'],
  }),
});

function addressOf(row: ResidentRecord): HouseholdView['address'] {
  return {
    prefecture: row.addressPrefecture,
    municipality: row.addressMunicipality,
    machiAza: row.addressMachiAza,
    lotNumber: row.addressLotNumber,
    katagaki: row.addressKatagaki,
    postalCode: row.addressPostalCode,
  };
}
