/** 検査用の職権記載等 — inputs of acts by authority that are right as they stand. */
import { day, domicile, nameOf, roles, romanName } from './resident-inputs.ts';

type Input = Record<string, unknown>;

const dates = { effectiveOn: day('2026-11-18') };
const notified = { ...dates, notifiedOn: '2026-11-20' };

export const separation = (over: Input = {}): Input => ({
  ...notified,
  members: roles(['102', '世帯主']),
  ...over,
});

export const merger = (over: Input = {}): Input => ({
  ...notified,
  householdNumber: '500',
  members: roles(['200', '同居人']),
  ...over,
});

export const householdChange = (over: Input = {}): Input => ({
  ...notified,
  householdNumber: '500',
  members: roles(['301', '同居人']),
  ...over,
});

export const headChange = (over: Input = {}): Input => ({
  ...notified,
  householdNumber: '500',
  members: roles(['101', '世帯主'], ['100', '夫'], ['102', '子']),
  ...over,
});

export const correction = (over: Input = {}): Input => ({
  ...dates,
  reason: 'correction_by_authority',
  people: [corrected('100', { addressKatagaki: '青葉荘3号' })],
  ...over,
});

export const clerical = (over: Input = {}): Input => ({
  ...dates,
  people: [corrected('100', { addressKatagaki: '青葉荘3号' })],
  ...over,
});

/** 1人の修正 — items and values; `notation` for dates not known. */
export const corrected = (
  addresseeNumber: string,
  values: Record<string, string | number | boolean | null>,
  notation: string | null = null,
) => ({
  addresseeNumber,
  corrections: Object.entries(values).map(([item, value]) => ({ item, value, notation })),
});

export const deletion = (over: Input = {}): Input => ({
  ...dates,
  reason: 'deletion_by_authority',
  addresseeNumbers: ['200'],
  ...over,
});

export const naturalisation = (over: Input = {}): Input => ({
  ...dates,
  noticeOn: '2026-11-19',
  ground: 'naturalised',
  people: [{ addresseeNumber: '800', name: nameOf('桃井', '九'), domicile }],
  ...over,
});

export const nationalityLoss = (over: Input = {}): Input => ({
  ...dates,
  ground: 'nationality_lost',
  people: [
    {
      addresseeNumber: '200',
      name: romanName('AKASAKA JIRO'),
      foreign: {
        nationality: '架空国',
        article3045Class: '国籍喪失による経過滞在者',
        periodOfStay: {},
        periodOfStayUntil: null,
      },
    },
  ],
  ...over,
});

export const cancellation = (
  changeId: string | null,
  addresseeNumbers: readonly string[],
  over: Input = {},
): Input => ({ effectiveOn: day('2026-11-20'), changeId, addresseeNumbers, ...over });
