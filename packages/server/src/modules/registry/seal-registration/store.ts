/** 印鑑登録の書込み — applications and steps are only added; holders are kept beside them. */
import type { CancellationGround } from '@yakuba/contract/seal-registration';

import { insertRows, type Transaction } from '#platform/database';

import type { Imprint, StoredRegistration } from './model.ts';

/** 記録者 — who entered something, when and where. */
export interface EnteredBy {
  readonly recordedAt: string;
  readonly staffId: string;
  readonly place: string | null;
  readonly terminal: string | null;
}

export type NewRegistration = Pick<
  StoredRegistration,
  | 'id'
  | 'addresseeNumber'
  | 'inscription'
  | 'appliedOn'
  | 'applicant'
  | 'wasAdultWard'
  | 'inquiryNumber'
  | 'replyBy'
>;

export interface NewStep {
  readonly id: string;
  readonly registrationId: string;
  readonly kind: 'applied' | 'registered' | 'lapsed' | 'cancelled';
  readonly ground: CancellationGround | 'expired' | null;
  readonly effectiveOn: string;
  readonly registrationNumber: string | null;
  readonly cardNumber: string | null;
  readonly detail: object | null;
  readonly note: string | null;
}

/** 申請の保存 — with its imprint, and its person as holder. */
export async function saveRegistration(
  tx: Transaction,
  municipalityCode: string,
  made: { registration: NewRegistration; imprint: Imprint; by: EnteredBy },
): Promise<void> {
  const { registration, imprint, by } = made;
  const applicant = tx.json(registration.applicant as never);
  await tx`insert into seal_registration.registration
    (municipality_code, id, addressee_number, inscription, applied_on, applicant, imprint,
      imprint_hash, image_width, image_height, dpi, width_mm, height_mm, square_mm,
      was_adult_ward, inquiry_number, reply_by, applied_at, staff_id, place, terminal)
    values (${municipalityCode}, ${registration.id}, ${registration.addresseeNumber},
      ${registration.inscription}, ${registration.appliedOn}, ${applicant}, ${imprint.png},
      ${imprint.hash}, ${imprint.imageWidth}, ${imprint.imageHeight}, ${imprint.dpi},
      ${imprint.widthMm}, ${imprint.heightMm}, ${imprint.squareMm}, ${registration.wasAdultWard},
      ${registration.inquiryNumber}, ${registration.replyBy}, ${by.recordedAt}, ${by.staffId},
      ${by.place}, ${by.terminal})`;
  await tx`insert into seal_registration.holding
    (municipality_code, addressee_number, registration_id, imprint_hash)
    values (${municipalityCode}, ${registration.addresseeNumber}, ${registration.id},
      ${imprint.hash})`;
}

export async function saveSteps(
  tx: Transaction,
  municipalityCode: string,
  steps: readonly NewStep[],
  by: EnteredBy,
): Promise<void> {
  await insertRows(
    tx,
    'seal_registration.step',
    steps.map((step) => ({ municipalityCode, ...step, ...by })),
  );
}

/** 登録の終わり — the step is added, and the person holds no seal any more. */
export async function saveEnd(
  tx: Transaction,
  municipalityCode: string,
  step: NewStep,
  by: EnteredBy,
): Promise<void> {
  await saveSteps(tx, municipalityCode, [step], by);
  await tx`delete from seal_registration.holding
    where municipality_code = ${municipalityCode} and registration_id = ${step.registrationId}`;
}
