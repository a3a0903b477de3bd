/**
 * 照会書の回答 — the letter sent to the person's address comes back in time: the seal is
 * registered, after the person's record and name have been looked at once more.
 */
import {
  type RegistrationAnswer,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { SealHolder, StoredRegistration } from '../model.ts';
import { findHolder } from '../queries/find-holder.ts';
import { loadRegistration } from '../queries/load-registration.ts';
import { requireReply } from '../rules/require-reply.ts';
import { takeNumber } from '../store/take-number.ts';
import { type NewStep, saveSteps } from '../store.ts';
import { enteredBy } from './entered-by.ts';

const { params, body } = sealRegistrationRoutes.replyToInquiry;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly registration: StoredRegistration;
  readonly holder: SealHolder | null;
  readonly registrationNumber: string;
  readonly cardNumber: string;
}

interface Decision {
  readonly registration: StoredRegistration;
  readonly step: NewStep;
}

export const replyToInquiry = defineAct<Input, Loaded, Decision, RegistrationAnswer>({
  name: 'seal_registration:reply_to_inquiry',
  title: '照会書の回答の受付',
  legalBasis: '印鑑条例、印鑑登録証明事務処理要領',
  permission: 'seal_registration:register_seal',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const registration = await loadRegistration(tx, municipalityCode, id);
    return {
      registration,
      holder: await findHolder(tx, municipalityCode, registration.addresseeNumber),
      registrationNumber: await takeNumber(tx, municipalityCode, 'registration'),
      cardNumber: await takeNumber(tx, municipalityCode, 'card'),
    };
  },
  decide: ({ registration, holder, ...numbers }, { id, ...reply }, { today, newId }) => {
    requireReply(registration, { holder, inquiryNumber: reply.inquiryNumber }, today);
    return {
      registration,
      step: {
        id: newId(),
        registrationId: id,
        kind: 'registered',
        ground: null,
        effectiveOn: today,
        ...numbers,
        detail: { broughtBy: reply.broughtBy, documents: reply.documents },
        note: reply.note,
      },
    };
  },
  save: (tx, { step }, context) =>
    saveSteps(tx, context.municipalityCode, [step], enteredBy(context)),
  record: ({ registration: { id, addresseeNumber }, step }) => ({
    events: [
      {
        type: 'SealRegistrationCompleted',
        subject: `addressee:${addresseeNumber}`,
        effectiveOn: step.effectiveOn,
        notifiedOn: step.effectiveOn,
        payload: { registrationId: id, addresseeNumber, lapsedId: null },
      },
    ],
    subjects: [addresseeNumber],
  }),
  answer: ({ registration, step }) => ({
    id: registration.id,
    status: 'registered',
    registrationNumber: step.registrationNumber,
    cardNumber: step.cardNumber,
    inquiry: null,
  }),
});
