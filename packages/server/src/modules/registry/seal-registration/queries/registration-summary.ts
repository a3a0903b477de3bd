/** 印鑑登録の行 — a registration as a line of a list. */
import type { RegistrationSummary } from '@yakuba/contract/seal-registration';

import type { StoredRegistration } from '../model.ts';

export function summaryOf(registration: StoredRegistration): RegistrationSummary {
  const { id, addresseeNumber, status, inscription, appliedOn } = registration;
  const { registrationNumber, cardNumber } = registration;
  return { id, addresseeNumber, status, registrationNumber, cardNumber, inscription, appliedOn };
}
