/**
 * 番号 — the numbers that name municipalities, people and households.
 */

export { type BasicPensionNumber, parseBasicPensionNumber } from './basic-pension-number.ts';
export {
  type IndividualNumber,
  individualNumberCheckDigit,
  parseIndividualNumber,
} from './individual-number.ts';
export {
  type MunicipalityCode,
  type MunicipalityCodeOptions,
  municipalityCheckDigit,
  parseMunicipalityCode,
} from './municipality-code.ts';
export {
  hasValidCheckDigit,
  type NumberGiven,
  nextNumber,
  numberWithCheckDigit,
} from './number-with-check-digit.ts';
export { formatPostalCode, type PostalCode, parsePostalCode } from './postal-code.ts';
export { parseResidenceCardNumber, type ResidenceCardNumber } from './residence-card-number.ts';
export { parseResidentRecordCode, type ResidentRecordCode } from './resident-record-code.ts';
