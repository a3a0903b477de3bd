/** 検査用の請求する人々 — one to a paper, of several towns, with names that a text shows. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { residentRow } from './resident-row.ts';
import { spelledName } from './spelled-number.ts';

export const outlets = ['counter', 'kiosk', 'post', 'online'] as const;
export type Outlet = (typeof outlets)[number];

export interface Claimant {
  readonly number: number;
  readonly town: string;
  readonly outlet: Outlet;
  readonly addresseeNumber: string;
  readonly householdNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  /** 請求の後に亡くなる人 — before anything of theirs was handed over. */
  readonly isDoomed: boolean;
}

/** Every so many of an outlet and town dies between the request and the handing over. */
const DOOMED_ONE_IN = 12;

/** The same numbers in every town, so that only the town tells people apart. */
export function claimants(count: number, towns: readonly string[]): Claimant[] {
  return Array.from({ length: count }, (_, number) => {
    const turn = Math.floor(number / outlets.length);
    const within = Math.floor(turn / towns.length);
    const place = within * outlets.length + (number % outlets.length);
    return {
      number,
      town: towns[turn % towns.length] ?? '',
      outlet: outlets[number % outlets.length] ?? 'counter',
      addresseeNumber: String(100_000 + place),
      householdNumber: String(500_000 + place),
      fullName: `${spelledName(number).kanji}　人`,
      dateOfBirth: bornOn(number),
      isDoomed: within % DOOMED_ONE_IN === DOOMED_ONE_IN - 1,
    };
  });
}

function bornOn(number: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  const month = digits(1 + (number % 12));
  return `${1940 + (number % 60)}-${month}-${digits(1 + (number % 28))}`;
}

export function rowOf(one: Claimant, over: Partial<ResidentRecord> = {}): ResidentRecord {
  const { addresseeNumber, householdNumber, fullName, dateOfBirth, number } = one;
  return residentRow({
    addresseeNumber,
    householdNumber,
    fullName,
    dateOfBirth,
    fullNameKana: spelledName(number).kana,
    headOfHouseholdName: fullName,
    headOfFamilyRegister: fullName,
    residentRecordCode: null,
    individualNumber: null,
    ...over,
  });
}

/** カードに記される4情報 */
export function holderOf({ fullName, dateOfBirth }: Claimant) {
  const address = '架空県架空郡若葉町大字緑字日向12番地3';
  return { fullName, address, dateOfBirth, sex: '1' } as const;
}
