/**
 * 証明書の検査用の町 — two invented towns with certifiers, and people of theirs.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { registerMunicipality } from '#modules/organisation/municipality';
import type { Actor } from '#platform/authorisation';

import { saveRows } from '../../src/modules/registry/resident/store.ts';
import { actor, OTHER_TOWN, type TestTown, TOWN, testTown } from './database.ts';

/** 窓口の職員の権限 — everything that issuing may need but handing over for others. */
export const CLERK = [
  'certificate:preview_certificate',
  'certificate:issue_certificate',
  'certificate:view_issue_history',
  'resident:view_individual_number',
  'resident:view_record_code',
  'resident:view_registered_domicile',
  'resident:view_residence_status',
];

// Long past, so that whatever the machine's own clock says, jobs are due.
const LONG_PAST = '2024-06-03T01:00:00.000Z';

export async function certificateTown(
  codes: readonly string[] = [TOWN, OTHER_TOWN],
  now = LONG_PAST,
): Promise<TestTown> {
  const town = await testTown(now);
  for (const municipalityCode of codes) {
    await town.app.database.write(municipalityCode, (tx) =>
      registerMunicipality(tx, {
        municipalityCode,
        kind: 'municipality',
        name: municipalityCode === TOWN ? '若葉町' : '隣町',
        nameKana: 'ワカバチョウ',
        prefectureName: '架空県',
        districtName: '架空郡',
        postalCode: null,
        seatAddress: '架空県架空郡若葉町大字緑1番地',
        mayor: { title: '町長', name: '架空　一郎' },
        validFrom: '2020-04-01',
        now: town.clock.now(),
      }),
    );
  }
  return town;
}

/** 台帳への記載 — adds rows as an approved change would. */
export function putRows(
  town: TestTown,
  rows: readonly ResidentRecord[],
  municipalityCode = TOWN,
): Promise<void> {
  return town.app.database.write(municipalityCode, (tx) =>
    saveRows(
      tx,
      municipalityCode,
      rows.map((after) => ({ before: null, after })),
    ),
  );
}

export function clerk(over: Partial<Actor> = {}): Actor {
  return { ...actor(CLERK), ...over };
}

/** 請求 — of a whole household, by the person concerned; `over` says what differs. */
export function issueInput(over: object = {}): object {
  return {
    kind: 'household',
    selection: { kind: 'household', householdNumber: '500' },
    options: {},
    requester: {
      name: '試験　太郎',
      relation: 'self',
      identityProofs: ['individual-number-card'],
    },
    ...over,
  };
}
