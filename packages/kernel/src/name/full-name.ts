/**
 * 氏名 — family and given name as one, divided by a full-width space.
 *
 * @spec juki 1.1.1
 */

/** 氏と名 — the given name is empty for a name of one part. */
export interface NameParts {
  readonly familyName: string;
  readonly givenName: string;
}

const DIVIDER = '\u3000';

/** 氏名 — 氏 and 名 with U+3000 between; either alone when the other is empty. */
export function composeFullName(familyName: string, givenName: string): string {
  return [familyName, givenName]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(DIVIDER);
}

/** 氏と名 — divided at the first space of any width; further spaces stay in the given name. */
export function splitFullName(fullName: string): NameParts {
  const [familyName = '', ...rest] = fullName.trim().split(/[\s\u3000]+/u);
  return { familyName, givenName: rest.join(DIVIDER) };
}
