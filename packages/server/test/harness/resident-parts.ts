/** 検査用の乱数の部品 — texts, days, numbers and addresses, right more often than wrong. */
import fc from 'fast-check';

/** The first in four cases of five. */
export function mostly<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<unknown>) {
  return fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '　',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '😀',
    '\n',
    "'; drop",
    '=1+1',
    '０',
  ),
  fc.constantFrom('ﾔﾏﾀﾞ', '辺󠄂', '𠮷野', '\u202e', '\ufffd', '--', '{}', '%', '_'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 600 }),
);

export const anyText = mostly(fc.constantFrom('架空', '茶木　一平', 'サンプル', 'SAMPLE'), odd);

const month = fc.integer({ min: 0, max: 13 });
const anyDigits = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), month, fc.integer({ min: 0, max: 32 }))
  .map(([year, ...rest]) =>
    [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
  );
const near = fc.constantFrom(
  '2026-11-20',
  '2026-11-19',
  '2026-11-01',
  '2026-12-10',
  '2016-03-31',
  '2025-04-02',
  '2026-02-29',
);

export const anyDay = mostly(near, fc.oneof(anyDigits, odd));

const unknown = fc.constantFrom(
  { on: '0000-00-00', notation: '年月日不詳' },
  { on: '2026-00-00', notation: '令和8年頃' },
  { on: '2026-00-00', notation: '令和8年秋' },
  { on: '2026-10-00', notation: '令和8年10月上旬' },
  { on: '2026-10-00', notation: '去年' },
  { on: '2026-10-00', notation: null },
);

export const anyUncertainDay = fc.oneof(
  { weight: 3, arbitrary: fc.record({ on: anyDay, notation: fc.constant(null) }) },
  { weight: 2, arbitrary: unknown },
  { weight: 1, arbitrary: fc.record({ on: anyDay, notation: fc.option(anyText) }) },
);

export const anyNumber = mostly(
  fc.constantFrom(
    '100',
    '101',
    '102',
    '200',
    '300',
    '301',
    '400',
    '401',
    '600',
    '900',
    '901',
    '902',
  ),
  fc.oneof(fc.constantFrom('999', '1000000001'), odd),
);

export const anyHousehold = mostly(
  fc.constantFrom('500', '501', '502', '503', '506', '509'),
  fc.oneof(fc.constant('999'), odd),
);

export const anyRelationship = mostly(
  fc.constantFrom('世帯主', '妻', '夫', '子', '子の子', '父', '同居人', '縁故者', '20-12', '02'),
  fc.oneof(fc.constantFrom('孫', '長男', '子の子の子の子の子', '世帯主の子'), odd),
);

const part = fc.option(anyText);

export const anyAddress = fc.record(
  {
    municipalityCode: fc.option(fc.constantFrom('990001', '372013')),
    machiAzaCode: fc.option(fc.constantFrom('0001000', '0002001')),
    prefecture: part,
    municipality: part,
    machiAza: part,
    lotNumber: part,
    katagaki: part,
    postalCode: fc.option(fc.constantFrom('7790001', '779-0001')),
  },
  { requiredKeys: [] },
);

export const anyName = fc.record(
  {
    familyName: part,
    givenName: part,
    familyNameKana: part,
    givenNameKana: part,
    romanName: part,
    kanjiName: part,
    fullNameKana: part,
    formerFamilyName: part,
    commonName: part,
    isKanaConfirmed: fc.boolean(),
  },
  { requiredKeys: [] },
);

export const anyForeign = fc.record(
  {
    nationalityCode: fc.option(fc.constantFrom('840', '999')),
    nationality: part,
    article3045Class: fc.constantFrom('中長期在留者', '特別永住者', '仮滞在者', '旅行者'),
    residenceStatus: part,
    periodOfStay: fc.record({ years: fc.option(fc.integer({ min: -1, max: 12 })) }),
    periodOfStayUntil: fc.option(anyDay),
    residenceCardNumber: fc.option(fc.oneof(fc.stringMatching(/^[A-Z]{2}\d{8}[A-Z]{2}$/), anyText)),
    becameForeignResidentOn: fc.option(anyUncertainDay),
  },
  { requiredKeys: ['nationality', 'article3045Class', 'periodOfStay'] },
);

/** One field of the input, at random, holds something else altogether. */
export function spoilt(input: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const field = fc
    .tuple(input, fc.nat(), fc.jsonValue({ maxDepth: 2 }))
    .map(([some, at, value]) => {
      const keys = Object.keys(some);
      return { ...some, [keys[at % keys.length] ?? 'effectiveOn']: value };
    });
  return fc.oneof(field, fc.jsonValue({ maxDepth: 2 }));
}
