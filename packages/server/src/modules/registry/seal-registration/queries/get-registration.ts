/** 印鑑登録原票の照会 — one registration with its imprint and its course. */
import {
  type RegistrationDetail,
  type SealStepKind,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';
import { findHolder } from './find-holder.ts';
import { readRegistrations } from './load-registration.ts';
import { summaryOf } from './registration-summary.ts';

interface StepRow {
  readonly kind: SealStepKind;
  readonly ground: RegistrationDetail['steps'][number]['ground'];
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly staffId: string;
  readonly note: string | null;
}

export const getRegistration = defineQuery({
  name: 'seal_registration:get_registration',
  title: '印鑑登録原票の照会',
  permission: 'seal_registration:view_registration',
  input: sealRegistrationRoutes.getRegistration.params,
  run: async (reader, { id }, { municipalityCode }): Promise<RegistrationDetail> => {
    const [registration] = await readRegistrations(reader, municipalityCode, { id });
    if (!registration) throw refuse('seal_registration.registration.not_found');
    const [holder, steps, [stored]] = await Promise.all([
      findHolder(reader, municipalityCode, registration.addresseeNumber),
      reader<StepRow[]>`
        select kind, nullif(ground, 'expired') as ground, effective_on, recorded_at, staff_id, note
        from seal_registration.step
        where municipality_code = ${municipalityCode} and registration_id = ${id}
        order by array_position(array['applied', 'registered', 'lapsed', 'cancelled'], kind)`,
      reader<{ imprint: Buffer }[]>`
        select imprint from seal_registration.registration
        where municipality_code = ${municipalityCode} and id = ${id}`,
    ]);
    const people = steps.map((step) => step.staffId);
    const names = await staffNames(reader, municipalityCode, people);
    const { inquiryNumber, replyBy, appliedOn, registeredOn } = registration;
    return {
      ...summaryOf(registration),
      fullName: holder?.fullName ?? '',
      inquiry: inquiryNumber && replyBy ? { number: inquiryNumber, replyBy } : null,
      appliedOn,
      registeredOn,
      widthMm: registration.widthMm,
      heightMm: registration.heightMm,
      imprintHash: registration.imprintHash,
      image: stored?.imprint.toString('base64') ?? '',
      steps: steps.map((step) => ({
        ...step,
        staffName: names.get(step.staffId) ?? step.staffId,
        recordedAt: step.recordedAt.toISOString(),
      })),
    };
  },
  access: ({ addresseeNumber }) => ({ subjects: [addresseeNumber], items: ['印鑑登録原票'] }),
});
