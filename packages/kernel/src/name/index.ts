/**
 * 氏名 — names: composing, checking, showing.
 */

export {
  displayName,
  formatWithFormerName,
  formatWithKana,
  type PersonNames,
} from './display-name.ts';
export { type ForeignName, formatForeignName, parseRomanName } from './foreign-name.ts';
export { composeFullName, type NameParts, splitFullName } from './full-name.ts';
export { parseNameKana } from './parse-name-kana.ts';
export { parsePersonName, personNameLengthMax } from './parse-person-name.ts';
