/**
 * 出生 — what is entered of a child born (戸籍法第49条、住基法第8条).
 *
 * @spec juki 4.2.1.2
 * @spec juki 4.2.0.3
 */
import { z } from 'zod';

import { residentKinds, sexes } from './codes.ts';
import {
  destinationInput,
  domicileInput,
  nameInput,
  notificationFields,
  numberInput,
  optionalText,
  requiredText,
  townAddressInput,
  uncertainDateInput,
} from './inputs.ts';

export const birthInput = z.strictObject({
  /** `effectiveOn` is the day of birth; `notifiedOn` 戸籍届出・通知日 (4.2.0.4). */
  ...notificationFields,
  residentKind: z.enum(Object.keys(residentKinds) as [keyof typeof residentKinds]),
  name: nameInput,
  sex: z.enum(Object.keys(sexes) as [keyof typeof sexes]),
  relationship: requiredText('続柄', 40),
  /** 本籍・筆頭者 — blank: those of the parent named. */
  domicile: domicileInput.nullable().default(null),
  /** 国籍・地域 — of a foreign child, who becomes 出生による経過滞在者. */
  nationalityCode: optionalText(3),
  nationality: optionalText(60),
  destination: destinationInput,
  /** 父又は母 — a member of the household entered. */
  parentNumber: numberInput.nullable().default(null),
  /** 住所 — for a household of its own; else the household's. */
  address: townAddressInput.nullable().default(null),
  /** 転入届と同時の出生届 — the reason is that of the moving in (4.1.0.1). */
  movingIn: z
    .strictObject({ origin: z.enum(['domestic', 'abroad']), effectiveOn: uncertainDateInput })
    .nullable()
    .default(null),
});
export type BirthInput = z.output<typeof birthInput>;
