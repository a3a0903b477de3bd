/**
 * 検索の計画 — the ways of looking that answer a search; one after the other until enough is found.
 *
 * @spec juki 2.1.2
 * @spec juki 2.1.3
 */
import {
  type BirthCriterion,
  type NameScope,
  type SearchCriteria,
  type UnfilledItem,
  unfilledItems,
} from '@yakuba/contract/resident';
import { type SearchInput, type SearchMode, searchKeysFor } from '@yakuba/kernel/text';

import { addressKeys } from './address-key.ts';
import { type ItemColumn, type ItemTag, itemTags, traitNumber } from './search-keys.ts';
import {
  allOf,
  branchesOf,
  expressionOf,
  likeOf,
  type NumberCondition,
  type NumberKind,
  rangesOf,
  type SearchLook,
  type WordCondition,
  wholeItemsOf,
} from './search-look.ts';

/** 検索の計画 — what to look for, and by which words the finds are explained. */
export interface SearchPlan {
  readonly looks: readonly SearchLook[];
  readonly words: readonly WordCondition[];
}

const SCOPE_TAGS: Record<NameScope, readonly ItemTag[]> = {
  any: [itemTags.name, itemTags.given, itemTags.former, itemTags.common, itemTags.roman],
  name: [itemTags.name, itemTags.roman],
  given: [itemTags.given],
  former: [itemTags.former],
  common: [itemTags.common],
};

const COLUMN_KINDS: Record<ItemColumn, number> = { names: 5, readings: 5, places: 2 };
const WHOLE_NAMES: readonly ItemTag[] = [itemTags.name, itemTags.common, itemTags.roman];

/** Looks whose beginnings may be read off in order: the key of the order is the name itself. */
const IN_ORDER = new Set<NameScope>(['any', 'name']);

/** 検索欄の計画 — `addresses` are the text with and without the town's own name before it. */
export function planText(
  town: string,
  input: SearchInput,
  addresses: readonly string[],
): SearchPlan {
  switch (input.kind) {
    case 'empty':
      return { looks: [], words: [] };
    case 'date':
      return { looks: [birthLook(town, { kind: 'day', on: input.value })], words: [] };
    case 'number':
      return numberPlan('any', input.value);
    case 'individual-number':
      return numberPlan('individual', input.value);
    case 'record-code':
      return numberPlan('record-code', input.value);
    case 'card-number':
      return numberPlan('card', input.value);
    case 'kana':
      return join(
        wordPlan(town, nameWords(input.value, 'readings')),
        wordPlan(town, nameWords(input.value, 'names')),
        wordPlan(town, placeWords(addresses)),
      );
    case 'roman':
    case 'text':
      return join(
        wordPlan(town, nameWords(input.value, 'names')),
        wordPlan(town, placeWords(addresses)),
      );
  }
}

/** 詳細検索の計画 — one look in which everything must hold. */
export function planCriteria(
  town: string,
  criteria: SearchCriteria,
  addresses: readonly string[],
): SearchPlan {
  const { name, kana, katagaki } = criteria;
  const words = [
    ...(kana ? [nameWords(kana.text, 'readings', kana.scope, kana.match)] : []),
    ...(name ? [nameWords(name.text, 'names', name.scope, name.match)] : []),
    ...(criteria.address ? [placeWords(addresses, [itemTags.address])] : []),
    ...(katagaki ? [placeWords([katagaki], [itemTags.katagaki])] : []),
  ];
  if (words.some(({ wanted }) => wanted.length === 0)) return { looks: [], words: [] };
  const facts = factLook(town, criteria);
  const patterns = patternsOf(words);
  const branchesIn = (mode?: SearchMode) =>
    words
      .map((word, index) => branchesOf(town, mode && index === 0 ? { ...word, mode } : word))
      .reduce(allOf, [[]]);
  const branches = branchesIn();
  const isRanked = words[0]?.mode === 'infix' && words[0].column !== 'places';
  const look = {
    ...facts,
    ...patterns,
    ...(words.length > 0 && { keys: branches }),
    ...(isRanked && { exact_keys: branchesIn('exact'), prefix_keys: branchesIn('prefix') }),
    ...rankOf(words[0]),
    ...orderOf(words[0], (kana ?? name)?.scope),
    is_broad: words.every(isShort) && !facts.numbers && !facts.born_from,
  };
  return { looks: [look], words };
}

/** 名の語 — in readings or in names as written. */
function nameWords(
  text: string,
  column: 'names' | 'readings',
  scope: NameScope = 'any',
  mode: SearchMode = 'infix',
): WordCondition {
  const field = column === 'readings' ? 'kana' : 'name';
  const tags = SCOPE_TAGS[scope];
  return { column, tags, wanted: searchKeysFor(text, { field, mode }), mode };
}

function placeWords(
  texts: readonly string[],
  tags: readonly ItemTag[] = [itemTags.address, itemTags.katagaki],
): WordCondition {
  const wanted = [...new Set(texts.flatMap(addressKeys))];
  return { column: 'places', tags, wanted, mode: 'infix' };
}

/** 語の計画 — of the one box: part of a name or place; the whole and the beginning come first. */
function wordPlan(town: string, words: WordCondition): SearchPlan {
  if (words.wanted.length === 0) return { looks: [], words: [] };
  const look = {
    keys: branchesOf(town, words),
    ...patternsOf([words]),
    ...rankOf(words),
    ...(words.column !== 'places' && {
      exact_keys: branchesOf(town, { ...words, mode: 'exact' }),
      prefix_keys: branchesOf(town, { ...words, mode: 'prefix' }),
    }),
    ...orderOf(words, 'any'),
    is_broad: isShort(words),
  };
  return { looks: [look], words: [words] };
}

function isShort({ wanted }: WordCondition): boolean {
  return wanted.every((key) => Array.from(key).length === 1);
}

/** Where every kind of item of a column counts a plain pattern suffices, which is quicker. */
function patternsOf(words: readonly WordCondition[]): Partial<SearchLook> {
  const patterns: Record<string, readonly string[]> = {};
  for (const word of words) {
    const { column, tags } = word;
    if (tags.length === COLUMN_KINDS[column]) patterns[`${column}_like`] = likeOf(word);
    else patterns[column] = [...(patterns[column] ?? []), expressionOf(word)];
  }
  return patterns;
}

/** A whole 氏名 comes first; a whole 旧氏 or 名 would push everyone of that family name away. */
function rankOf(word: WordCondition | undefined): Partial<SearchLook> {
  if (!word || word.column === 'places') return {};
  const tags = word.tags.length > 1 ? WHOLE_NAMES : word.tags;
  return {
    rank_column: word.column,
    exact: wholeItemsOf({ ...word, tags }),
    prefix: likeOf({ ...word, mode: 'prefix' }),
  };
}

/** Beginnings come first in the order of names; a whole match is found by its pieces at once. */
function orderOf(
  word: WordCondition | undefined,
  scope: NameScope | undefined,
): Partial<SearchLook> {
  if (!word || word.column === 'places' || word.mode === 'exact') return {};
  if (scope === undefined || !IN_ORDER.has(scope)) return {};
  return { ranges: rangesOf(word.wanted), is_family_range: word.column === 'names' };
}

function factLook(town: string, criteria: SearchCriteria): SearchLook {
  const { relationship, closingReason, machiAzaCode, unfilled, dateOfBirth, sex, records } =
    criteria;
  const numbers = numbersOf(criteria);
  const birth: SearchLook = dateOfBirth ? birthLook(town, dateOfBirth) : {};
  const traits = [
    ...(birth.traits ?? []),
    ...(relationship ? [traitNumber(town, 'relationship', relationship)] : []),
    ...(closingReason ? [traitNumber(town, 'closing-reason', closingReason)] : []),
    ...(machiAzaCode ? [traitNumber(town, 'machi-aza', machiAzaCode)] : []),
    ...(unfilled ?? []).map((item) => traitNumber(town, 'unfilled', item)),
    ...(sex === '0' ? [traitNumber(town, 'unfilled', 'sex')] : []),
  ];
  return {
    ...birth,
    ...(numbers.length > 0 && { numbers }),
    ...(traits.length > 0 && { traits }),
    ...(relationship && { relationship }),
    ...(closingReason && { closing_reason: closingReason }),
    ...(machiAzaCode && { machi_aza_code: machiAzaCode }),
    ...(unfilled && { unfilled: unfilledMask(unfilled) }),
    ...(sex && { sex }),
    ...(records !== 'all' && { is_closed: records === 'closed' }),
    ...(closingReason && { is_closed: true }),
  };
}

function birthLook(town: string, birth: BirthCriterion): SearchLook {
  switch (birth.kind) {
    case 'day':
      return { born_from: birth.on, born_until: birth.on };
    case 'year':
      return { born_from: `${birth.year}-00-00`, born_until: `${birth.year}-99-99` };
    case 'month': {
      const month = `${birth.year}-${two(birth.month)}`;
      return { born_from: `${month}-00`, born_until: `${month}-99` };
    }
    case 'month-day': {
      const day = `${two(birth.month)}-${two(birth.day)}`;
      return { born_month_day: day, traits: [traitNumber(town, 'month-day', day)] };
    }
    case 'period':
      return { born_from: birth.from, born_until: birth.until };
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function unfilledMask(items: readonly UnfilledItem[]): number {
  return Object.keys(unfilledItems).reduce(
    (mask, name, index) => (items.includes(name as UnfilledItem) ? mask | (1 << index) : mask),
    0,
  );
}

function numbersOf(criteria: SearchCriteria): NumberCondition[] {
  const { individualNumber, residentRecordCode, residenceCardNumber } = criteria;
  const { addresseeNumber, householdNumber } = criteria;
  return [
    ...numberCondition('individual', individualNumber),
    ...numberCondition('record-code', residentRecordCode),
    ...numberCondition('card', residenceCardNumber?.toUpperCase()),
    ...numberCondition('addressee', addresseeNumber),
    ...numberCondition('household', householdNumber),
  ];
}

function numberCondition(kind: NumberKind, value: string | undefined): NumberCondition[] {
  if (value === undefined) return [];
  const isOwn = kind === 'addressee' || kind === 'household' || kind === 'any';
  return [{ kind, values: isOwn ? paddedNumbers(value) : [value] }];
}

function numberPlan(kind: NumberKind, value: string): SearchPlan {
  return { looks: [{ numbers: numberCondition(kind, value) }], words: [] };
}

const NUMBER_DIGITS_MAX = 15;

/** Numbers are stored with or without leading zeros, as the system they came from gave them. */
function paddedNumbers(digits: string): string[] {
  const bare = digits.replace(/^0+(?=\d)/, '');
  const widths = Array.from({ length: NUMBER_DIGITS_MAX + 1 - bare.length }, (_, extra) => extra);
  return widths.map((extra) => bare.padStart(bare.length + extra, '0'));
}

function join(...plans: readonly SearchPlan[]): SearchPlan {
  return {
    looks: plans.flatMap((plan) => plan.looks),
    words: plans.flatMap((plan) => plan.words),
  };
}
