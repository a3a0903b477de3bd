/** 検査用の住民 — an invented row of the register. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { emptyRecord } from '../../src/modules/registry/resident/rules/empty-record.ts';

/** 住民の1行 — a Japanese head of household; `over` says what differs. */
export function residentRow(over: Partial<ResidentRecord>): ResidentRecord {
  return {
    ...emptyRecord(),
    addresseeNumber: '100',
    householdNumber: '500',
    changeReason: 'moving_in_domestic',
    changeCategory: 'entry',
    effectiveOn: '2016-04-01',
    notifiedOn: '2016-04-04',
    processedOn: '2016-04-04',
    fullName: '試験　太郎',
    familyName: '試験',
    givenName: '太郎',
    fullNameKana: 'シケン　タロウ',
    dateOfBirth: '1980-04-03',
    sex: '1',
    becameResidentOn: '2016-04-01',
    entryEffectiveOn: '2016-04-01',
    entryReason: 'moving_in_domestic',
    relationship: '世帯主',
    relationshipCodes: '02',
    headOfHouseholdName: '試験　太郎',
    householdOrder: 1,
    addressMunicipalityCode: '990001',
    addressPrefecture: '架空県',
    addressMunicipality: '架空郡若葉町',
    addressMachiAza: '大字緑字日向',
    addressLotNumber: '12番地3',
    addressKatagaki: '若葉荘2号',
    addressSettledOn: '2016-04-01',
    previousPrefecture: '香川県',
    previousMunicipality: '高松市',
    previousMachiAza: '番町九丁目',
    previousLotNumber: '99番',
    registeredDomicile: '架空県架空郡若葉町大字本緑77番地',
    headOfFamilyRegister: '試験　権兵衛',
    residentRecordCode: '99900000011',
    individualNumber: '999000000017',
    operatorId: 'test',
    operatedAt: '2016-04-04T01:00:00.000Z',
    ...over,
  };
}
