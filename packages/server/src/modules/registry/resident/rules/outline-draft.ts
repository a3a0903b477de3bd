/**
 * 下書きの要点 — whom and which days a draft names so far, for lists and for the operation record.
 *
 * It is read from whatever was entered, in any state: what is not there or has another shape is
 * left out.
 *
 * @spec juki 4.0.8
 */
import { type DraftInput, draftEntries } from './draft-entries.ts';

export interface DraftOutline {
  /** 異動者の宛名番号 — those who merely stay behind are left out. */
  readonly subjects: readonly string[];
  readonly householdNumbers: readonly string[];
  /** 入力された氏名 — of people who are new to the register. */
  readonly names: readonly string[];
  readonly effectiveOn: string | null;
  readonly notifiedOn: string | null;
}

const SUBJECTS_MAX = 100;
const NUMBER = /^\d{1,15}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const people = new Set(['addresseeNumber', 'formerAddresseeNumber', 'movers', 'addresseeNumbers']);

export function outlineDraft(input: DraftInput): DraftOutline {
  const { remaining: _, ...moving } = input;
  const entries = draftEntries(moving);
  const numbersOf = (isWanted: (name: string) => boolean) => {
    const found = entries.flatMap(({ name, value }) =>
      isWanted(name) && typeof value === 'string' && NUMBER.test(value) ? [value] : [],
    );
    return [...new Set(found)].slice(0, SUBJECTS_MAX);
  };
  return {
    subjects: numbersOf((name) => people.has(name)),
    householdNumbers: numbersOf((name) => name === 'householdNumber'),
    names: entries.flatMap(({ name, value }) => (name === 'name' ? nameOf(value) : [])),
    effectiveOn: dayOf(input['effectiveOn']) ?? dayOf(input['movedInOn']),
    notifiedOn: dayOf(input['notifiedOn']),
  };
}

/** 見出し — `registered` tells the name of someone of the register by the number. */
export function draftHeading(
  { subjects, names }: DraftOutline,
  registered: (number: string) => string | undefined,
): string {
  const [first, ...others] = names.length > 0 ? names : subjects;
  if (first === undefined) return '対象者は未入力';
  const name = registered(first) ?? first;
  return others.length > 0 ? `${name} ほか${others.length}人` : name;
}

function nameOf(value: unknown): string[] {
  const part = (name: string): string | null => {
    const text = partOf(value, name);
    return typeof text === 'string' && text !== '' ? text.slice(0, 100) : null;
  };
  const japanese = [part('familyName'), part('givenName')].filter((text) => text !== null);
  if (japanese.length > 0) return [japanese.join('　')];
  const foreign = part('romanName') ?? part('kanjiName');
  return foreign === null ? [] : [foreign];
}

/** A day, or a day that may be 不詳; null for anything else. */
function dayOf(value: unknown): string | null {
  const day = typeof value === 'string' ? value : partOf(value, 'on');
  return typeof day === 'string' && DAY.test(day) ? day : null;
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[name];
}
