/**
 * 職権記載等に共通の項目 — dates that an act by authority bears in place of a notification.
 *
 * @spec juki 4.2.0.4
 * @spec juki 4.2.0.5
 */
import { dateInput, optionalText, uncertainDateInput } from './inputs.ts';

export const authorityFields = {
  effectiveOn: uncertainDateInput,
  /** 戸籍届出・通知日 */
  noticeOn: dateInput.nullable().default(null),
  /** 申出日・請求日 — given where the act follows a request. */
  requestedOn: dateInput.nullable().default(null),
  note: optionalText(500),
} as const;
