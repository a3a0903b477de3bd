/**
 * 検査用の乱数の届出 — inputs of each kind of change, mostly of the right shape and often wrong:
 * for finding an input that leads to anything but an outcome or a refusal.
 */
import fc from 'fast-check';

import {
  birth,
  death,
  movingIn,
  movingInNotice,
  movingOut,
  relocation,
} from './resident-inputs.ts';
import {
  anyAddress,
  anyDay,
  anyForeign,
  anyHousehold,
  anyName,
  anyNumber,
  anyRelationship,
  anyText,
  anyUncertainDay,
  mostly,
  spoilt,
} from './resident-parts.ts';

type Input = Record<string, unknown>;

const kind = fc.constantFrom('1', '2');
const sex = fc.constantFrom('0', '1', '2');
const domicile = fc.option(
  fc.record({ registeredDomicile: anyText, headOfFamilyRegister: anyText }),
);
const common = { effectiveOn: anyUncertainDay, notifiedOn: anyDay, note: fc.option(anyText) };
const placement = fc.record({ addresseeNumber: anyNumber, relationship: anyRelationship });
const remaining = fc.array(placement, { maxLength: 3 });
const movers = fc.array(anyNumber, { minLength: 1, maxLength: 4 });
const existing = fc.record({ kind: fc.constant('existing'), householdNumber: anyHousehold });
const destination = fc.oneof(existing, fc.record({ kind: fc.constantFrom('new', 'keep') }));

const person = fc.record(
  {
    residentKind: kind,
    name: anyName,
    sex,
    dateOfBirth: anyUncertainDay,
    relationship: anyRelationship,
    domicile,
    individualNumber: fc.option(anyText),
    residentRecordCode: fc.option(fc.oneof(fc.stringMatching(/^888\d{8}$/), anyText)),
    foreign: fc.option(anyForeign),
    formerAddresseeNumber: fc.option(anyNumber, { freq: 5 }),
  },
  { requiredKeys: ['residentKind', 'name', 'sex', 'dateOfBirth', 'relationship'] },
);

/** A right input with up to three parts at random, or one that is something else altogether. */
function over(right: (some: Input) => Input, parts: Record<string, fc.Arbitrary<unknown>>) {
  const altered = fc
    .subarray(Object.keys(parts), { maxLength: 3 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, parts[key] ?? fc.anything()]))),
    )
    .map((some) => right(some));
  return mostly(altered, spoilt(altered));
}

/** 手続ごとの乱数の届出 */
export const changeArbitraries = {
  'accept-moving-in': over(movingIn, {
    ...common,
    origin: fc.constantFrom('domestic', 'abroad'),
    previousAddress: anyAddress,
    isPreviousUnnotified: fc.boolean(),
    address: anyAddress,
    destination,
    members: fc.array(person, { minLength: 1, maxLength: 4 }),
    isReentryChecked: fc.boolean(),
  }),
  'accept-relocation': over(relocation, {
    ...common,
    address: anyAddress,
    destination,
    movers: fc.array(placement, { minLength: 1, maxLength: 4 }),
    remaining,
  }),
  'accept-moving-out': over(movingOut, {
    notifiedOn: anyDay,
    note: fc.option(anyText),
    effectiveOn: anyDay,
    planned: fc.oneof(
      fc.record({ kind: fc.constant('domestic'), address: anyAddress }),
      fc.record({ kind: fc.constant('abroad'), country: anyText, place: fc.option(anyText) }),
      fc.constant({ kind: 'withheld' }),
    ),
    movers,
    remaining,
  }),
  'receive-moving-in-notice': over(movingInNotice, {
    noticeOn: anyDay,
    movedInOn: anyDay,
    confirmed: anyAddress,
    movers,
    remaining,
    note: fc.option(anyText),
  }),
  'register-birth': over(birth, {
    ...common,
    residentKind: kind,
    name: anyName,
    sex,
    relationship: anyRelationship,
    domicile,
    nationality: fc.option(anyText),
    nationalityCode: fc.option(anyText),
    destination,
    parentNumber: fc.option(anyNumber),
    address: fc.option(anyAddress),
    movingIn: fc.option(
      fc.record({
        origin: fc.constantFrom('domestic', 'abroad'),
        effectiveOn: anyUncertainDay,
      }),
    ),
  }),
  'register-death': over(death, {
    ...common,
    addresseeNumber: anyNumber,
    isAdjudicatedDisappearance: fc.boolean(),
    remaining,
  }),
} as const;
