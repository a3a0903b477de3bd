/** 照会書の印刷 — the letter to the address of the register, as often as it is asked for. */
import { sealRegistrationRoutes, sealStatuses } from '@yakuba/contract/seal-registration';

import { findProfile } from '#modules/organisation/municipality';
import { readCertificateSubjects } from '#modules/registry/resident';
import { defineQuery } from '#platform/act';

import { inquiryLetterRequest } from '../printing/inquiry-letter.ts';
import { typeset } from '../printing/warm-typesetter.ts';
import { refuse } from '../refusals.ts';
import { readRegistrations } from './load-registration.ts';

export const getInquiryLetter = defineQuery({
  name: 'seal_registration:get_inquiry_letter',
  title: '照会書の印刷',
  permission: 'seal_registration:register_seal',
  input: sealRegistrationRoutes.getInquiryLetter.params,
  run: async (reader, { id }, { municipalityCode, now, today }) => {
    const [registration] = await readRegistrations(reader, municipalityCode, { id });
    if (!registration) throw refuse('seal_registration.registration.not_found');
    const { addresseeNumber, inquiryNumber, replyBy, status } = registration;
    if (status !== 'inquiring' || inquiryNumber === null || replyBy === null) {
      throw refuse('seal_registration.inquiry.no_letter', { status: sealStatuses[status] });
    }
    const [subjects, profile] = await Promise.all([
      readCertificateSubjects(reader, municipalityCode, {
        kind: 'people',
        addresseeNumbers: [addresseeNumber],
      }),
      findProfile(reader, municipalityCode, today),
    ]);
    const holder = subjects.find((one) => one.current.addresseeNumber === addresseeNumber)?.current;
    if (!holder || !profile) throw refuse('seal_registration.registration.not_found');
    const pdf = await typeset(
      inquiryLetterRequest({
        registration: { ...registration, inquiryNumber, replyBy },
        holder,
        profile,
        madeAt: now,
        madeOn: today,
      }),
    );
    return { addresseeNumber, pdf: Buffer.from(pdf).toString('base64') };
  },
  access: ({ addresseeNumber }) => ({
    subjects: [addresseeNumber],
    items: ['氏名', '住所'],
    purpose: '照会書の印刷',
  }),
});
