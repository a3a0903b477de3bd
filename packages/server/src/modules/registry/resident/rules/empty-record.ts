/** 空の住民票 — a row in which every item is absent; what a change sets is laid over it. */
import { type ResidentRecord, residentItems } from '@yakuba/contract/resident';

const blank = Object.fromEntries(
  residentItems.flatMap((item): [string, unknown][] => {
    const value = item.kind === 'flag' ? false : null;
    return item.kind === 'uncertain'
      ? [
          [item.name, value],
          [`${item.name}Notation`, null],
        ]
      : [[item.name, value]];
  }),
);

/** Items that 1.1.6 forbids to be blank and that have no value of their own at the start. */
const required = {
  addresseeNumber: '',
  historyNumber: 1,
  branchNumber: 1,
  recompilationNumber: 1,
  householdNumber: '',
  residentKind: '1',
  residentStatus: '1',
  changeReason: '',
  changeCategory: '',
  effectiveOn: '',
  processedOn: '',
  fullName: '',
  dateOfBirth: '',
  sex: '0',
  addressMunicipalityCode: '',
  addressPrefecture: '',
  addressMunicipality: '',
  operatorId: '',
  operatedAt: '',
};

export function emptyRecord(): ResidentRecord {
  return { ...blank, ...required } as ResidentRecord;
}
