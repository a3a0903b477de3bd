/**
 * 台帳の番号への置換え — once those who moved in are in the register, everything that was answered
 * of them is theirs under their number; nothing is asked again; pure.
 */
import type { GuideInput, ItemToWrite } from '@yakuba/contract/procedure-guide';

/** 登録された人 — as the register has them now. */
export interface RegisteredPerson {
  readonly addresseeNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
}

/** 人の対応 — key of a newcomer → 宛名番号; null unless everybody is found, and only once. */
export function matchPeople(
  { newcomers }: Pick<GuideInput, 'newcomers'>,
  registered: readonly RegisteredPerson[],
): ReadonlyMap<string, string> | null {
  const pairs = newcomers.map(({ key, fullName, dateOfBirth }): [string, string | undefined] => {
    const alike = registered.filter(
      (one) => plain(one.fullName) === plain(fullName) && one.dateOfBirth === dateOfBirth,
    );
    return [key, alike.length === 1 ? alike[0]?.addresseeNumber : undefined];
  });
  const found = pairs.flatMap(([key, number]) =>
    number === undefined ? [] : [[key, number] as const],
  );
  if (found.length < newcomers.length) return null;
  const numbers = new Set(found.map(([, number]) => number));
  return numbers.size === found.length ? new Map(found) : null;
}

/** 置き換えた案内 — of the household in the register. */
export function rekeyGuide(
  guide: GuideInput,
  numbers: ReadonlyMap<string, string>,
  householdNumber: string,
): GuideInput {
  const numberOf = (key: string) => numbers.get(key) ?? key;
  return {
    ...guide,
    householdNumber,
    concerned: [...new Set([...guide.concerned, ...numbers.values()])],
    newcomers: [],
    applicant: guide.applicant === null ? null : numberOf(guide.applicant),
    people: rekeyed(guide.people, numberOf),
    // The register has the address now, as it was decided.
    written: without(
      rekeyed(guide.written, (key) => itemKey(key, numberOf)),
      'case.newAddress',
    ),
  };
}

/** 置き換えた項目 — what was asked, under the new keys. */
export function rekeyAsked(
  asked: readonly ItemToWrite[],
  numbers: ReadonlyMap<string, string>,
): ItemToWrite[] {
  const numberOf = (key: string) => numbers.get(key) ?? key;
  return asked
    .filter(({ key }) => key !== 'case.newAddress')
    .map((item) => ({
      ...item,
      key: itemKey(item.key, numberOf),
      personKey: item.personKey === null ? null : numberOf(item.personKey),
    }));
}

function itemKey(key: string, numberOf: (person: string) => string): string {
  const [item = '', person] = key.split('@');
  return person === undefined ? key : `${item}@${numberOf(person)}`;
}

function rekeyed<V>(held: Readonly<Record<string, V>>, keyOf: (key: string) => string) {
  return Object.fromEntries(Object.entries(held).map(([key, value]) => [keyOf(key), value]));
}

function without<V>(held: Readonly<Record<string, V>>, left: string): Record<string, V> {
  return Object.fromEntries(Object.entries(held).filter(([key]) => key !== left));
}

function plain(name: string): string {
  return name.replaceAll(/\s/gu, '');
}
