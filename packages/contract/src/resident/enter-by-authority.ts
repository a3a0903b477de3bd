/**
 * 職権記載 — someone who should be in the register is entered; or a record goes on as that of the
 * other kind after 帰化, 国籍取得 or 国籍喪失.
 *
 * @spec juki 4.2.1.1
 * @spec juki 4.5.3
 * @spec juki 4.5.4
 * @spec juki 4.5.5
 */
import { z } from 'zod';

import { authorityFields } from './authority.ts';
import {
  addressInput,
  destinationInput,
  domicileInput,
  foreignInput,
  nameInput,
  numberInput,
  optionalText,
  personInput,
  townAddressInput,
} from './inputs.ts';

const people = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .min(1, '対象者を1人以上入力してください。')
    .max(30, '一度に入力できる対象者は30人までです。');

const settled = z.strictObject({
  ...authorityFields,
  ground: z.literal('settled'),
  /** 前住所 — 「不明」 where it can't be found out, absent where there is none (4.2.1.1). */
  previousAddress: addressInput.nullable().default(null),
  isPreviousUnnotified: z.boolean().default(false),
  previousHeadOfHouseholdName: optionalText(100),
  lastRegisteredAddress: optionalText(300),
  address: townAddressInput,
  destination: destinationInput,
  members: people(personInput),
  isReentryChecked: z.boolean().default(false),
});

const naturalised = z.strictObject({
  ...authorityFields,
  ground: z.literal('naturalised'),
  people: people(
    z.strictObject({ addresseeNumber: numberInput, name: nameInput, domicile: domicileInput }),
  ),
});

const nationalityLost = z.strictObject({
  ...authorityFields,
  ground: z.literal('nationality_lost'),
  people: people(
    z.strictObject({ addresseeNumber: numberInput, name: nameInput, foreign: foreignInput }),
  ),
});

/** 記載の原因 */
export const entryGrounds = {
  settled: '住所の設定',
  naturalised: '帰化・国籍取得',
  nationality_lost: '国籍喪失',
} as const;

export const enterByAuthorityInput = z.discriminatedUnion('ground', [
  settled,
  naturalised,
  nationalityLost,
]);
export type EnterByAuthorityInput = z.output<typeof enterByAuthorityInput>;
export type SettledInput = z.output<typeof settled>;
export type NaturalisedInput = z.output<typeof naturalised>;
export type NationalityLostInput = z.output<typeof nationalityLost>;
