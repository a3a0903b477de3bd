/**
 * 異動者の初期値 — a new person of a notification, and what is taken over from the one before.
 *
 * @spec juki 4.0.10
 */
import { type Draft, valueAt } from '../../form/path.ts';

export interface BlankPerson extends Draft {
  readonly residentKind: string;
  /** Empty for a foreign resident. */
  readonly domicile: Draft | '';
  /** Empty for a Japanese resident. */
  readonly foreign: Draft | '';
}

export function blankPerson(residentKind: '1' | '2'): BlankPerson {
  const isForeign = residentKind === '2';
  return {
    residentKind,
    name: {},
    relationship: '',
    domicile: isForeign ? '' : {},
    foreign: isForeign ? { periodOfStay: {} } : '',
  };
}

/** 先頭の異動者 — the head, where the household is new. */
export function firstPerson(): Draft {
  return { ...blankPerson('1'), relationship: '世帯主' };
}

/**
 * 一括入力 — the next person, with 氏, 本籍 and 筆頭者 of the one before; 国籍 for foreigners.
 * Names are taken over between Japanese residents only, and 旧氏 never.
 */
export function personAfter(before: unknown): Draft {
  if (valueAt(before, 'residentKind') === '2') {
    const nationality = valueAt(before, 'foreign.nationality') ?? '';
    return { ...blankPerson('2'), foreign: { periodOfStay: {}, nationality } };
  }
  return {
    ...blankPerson('1'),
    name: {
      familyName: valueAt(before, 'name.familyName') ?? '',
      familyNameKana: valueAt(before, 'name.familyNameKana') ?? '',
    },
    domicile: valueAt(before, 'domicile') ?? {},
  };
}
