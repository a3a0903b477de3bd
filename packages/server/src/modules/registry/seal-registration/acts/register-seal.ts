/**
 * 印鑑登録の申請 — the person with a document bearing a photograph, or with a guarantor, is
 * registered at once; anyone else, and every agent, is sent an inquiry first and registered when
 * the reply comes back.
 */
import {
  type RegisterSealInput,
  type RegistrationAnswer,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';
import { addDays, parsePlainDate } from '@yakuba/kernel/calendar';

import { settingsOn } from '#modules/organisation/municipality';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { type ReadScan, readScan } from '../exchange/read-scan.ts';
import type { SealHolder, StoredRegistration } from '../model.ts';
import { findHolder } from '../queries/find-holder.ts';
import { findHeld, lockPerson } from '../queries/load-registration.ts';
import { findGuarantor, findImprintOwner } from '../queries/other-holders.ts';
import { refuse } from '../refusals.ts';
import { requireFitSeal } from '../rules/imprint-grounds.ts';
import { requireFree } from '../rules/require-free.ts';
import { requireMayRegister } from '../rules/who-may-register.ts';
import { takeNumber } from '../store/take-number.ts';
import {
  type NewRegistration,
  type NewStep,
  saveEnd,
  saveRegistration,
  saveSteps,
} from '../store.ts';
import { enteredBy } from './entered-by.ts';

interface Loaded {
  readonly scan: ReadScan;
  readonly holder: SealHolder | null;
  readonly held: StoredRegistration | null;
  readonly imprintOwner: string | null;
  readonly guarantor: string | null;
  readonly numbers: { registration: string; card: string } | { inquiry: string };
  readonly inquiryDays: number;
}

interface Decision {
  readonly scan: ReadScan;
  readonly registration: NewRegistration;
  readonly steps: readonly NewStep[];
  /** 期限の過ぎた照会 — ends to make room. */
  readonly lapse: NewStep | null;
  readonly answer: RegistrationAnswer;
}

export const registerSeal = defineAct<RegisterSealInput, Loaded, Decision, RegistrationAnswer>({
  name: 'seal_registration:register_seal',
  title: '印鑑登録の申請',
  legalBasis: '印鑑条例、印鑑登録証明事務処理要領',
  permission: 'seal_registration:register_seal',
  input: sealRegistrationRoutes.registerSeal.body,
  idempotency: 'required',
  load,
  decide,
  save: async (tx, { scan, registration, steps, lapse }, context) => {
    const { municipalityCode } = context;
    const by = enteredBy(context);
    if (lapse) await saveEnd(tx, municipalityCode, lapse, by);
    await saveRegistration(tx, municipalityCode, { registration, imprint: scan.imprint, by });
    await saveSteps(tx, municipalityCode, steps, by);
  },
  record: ({ registration, answer, lapse }) => ({
    events: [
      {
        type: answer.status === 'registered' ? 'SealRegistrationCompleted' : 'SealInquirySent',
        subject: `addressee:${registration.addresseeNumber}`,
        effectiveOn: registration.appliedOn,
        notifiedOn: registration.appliedOn,
        payload: {
          registrationId: registration.id,
          addresseeNumber: registration.addresseeNumber,
          lapsedId: lapse?.registrationId ?? null,
        },
      },
    ],
    subjects: [registration.addresseeNumber],
  }),
  answer: ({ answer }) => answer,
});

async function load(
  tx: Transaction,
  input: RegisterSealInput,
  { municipalityCode, today }: ActContext,
): Promise<Loaded> {
  const scan = await readScan(input.scan);
  await lockPerson(tx, municipalityCode, input.addresseeNumber);
  const [holder, held, imprintOwner, guarantor, settings] = await Promise.all([
    findHolder(tx, municipalityCode, input.addresseeNumber),
    findHeld(tx, municipalityCode, input.addresseeNumber),
    findImprintOwner(tx, municipalityCode, scan.imprint.hash),
    findGuarantor(tx, municipalityCode, input.applicant),
    settingsOn(tx, municipalityCode, today),
  ]);
  const numbers = isAtOnce(input)
    ? {
        registration: await takeNumber(tx, municipalityCode, 'registration'),
        card: await takeNumber(tx, municipalityCode, 'card'),
      }
    : { inquiry: await takeNumber(tx, municipalityCode, 'inquiry') };
  const inquiryDays = Number(settings.seal_inquiry_days);
  return { scan, holder, held, imprintOwner, guarantor, numbers, inquiryDays };
}

function isAtOnce({ applicant }: RegisterSealInput): boolean {
  return applicant.kind === 'self-with-document' || applicant.kind === 'self-with-guarantor';
}

function decide(loaded: Loaded, input: RegisterSealInput, context: ActContext): Decision {
  const { addresseeNumber, inscription, applicant } = input;
  const { today } = context;
  const presence = { ...input, isInPerson: applicant.kind !== 'agent' };
  const holder = requireMayRegister(loaded.holder, { number: addresseeNumber, presence, today });
  requireGuarantor(loaded.guarantor, input);
  const expired = requireFree(loaded.held, today);
  const owner = loaded.imprintOwner;
  if (owner !== null && owner !== addresseeNumber) {
    throw refuse('seal_registration.imprint.held_by_another', {}, 'scan.image');
  }
  const { measurement } = loaded.scan;
  if (measurement.problems.includes('cut')) {
    throw refuse('seal_registration.scan.imprint_cut', {}, 'scan.image');
  }
  requireFitSeal({ inscription, names: holder, measurement, examination: input.examination });
  const inquiry =
    'inquiry' in loaded.numbers
      ? { number: loaded.numbers.inquiry, replyBy: dayAfter(today, loaded.inquiryDays) }
      : null;
  const registration: NewRegistration = {
    id: context.newId(),
    addresseeNumber,
    inscription,
    appliedOn: today,
    applicant,
    wasAdultWard: holder.isAdultWard,
    inquiryNumber: inquiry?.number ?? null,
    replyBy: inquiry?.replyBy ?? null,
  };
  const numbers = 'card' in loaded.numbers ? loaded.numbers : null;
  return {
    scan: loaded.scan,
    registration,
    steps: stepsOf(registration, { input, numbers }, context),
    lapse: expired ? lapseOf(expired, context) : null,
    answer: {
      id: registration.id,
      status: numbers ? 'registered' : 'inquiring',
      registrationNumber: numbers?.registration ?? null,
      cardNumber: numbers?.card ?? null,
      inquiry,
    },
  };
}

function requireGuarantor(guarantor: string | null, input: RegisterSealInput): void {
  if (input.applicant.kind !== 'self-with-guarantor') return;
  if (guarantor !== null && guarantor !== input.addresseeNumber) return;
  const path = 'applicant.guarantorNumber';
  throw refuse('seal_registration.guarantor.not_registered', {}, path);
}

function stepsOf(
  { id, appliedOn }: NewRegistration,
  given: { input: RegisterSealInput; numbers: { registration: string; card: string } | null },
  context: ActContext,
): NewStep[] {
  const { examination, isAccompaniedByRepresentative, note } = given.input;
  const none = { ground: null, registrationNumber: null, cardNumber: null };
  const step = { registrationId: id, effectiveOn: appliedOn, ...none };
  const detail = { examination, isAccompaniedByRepresentative };
  const applied: NewStep = { ...step, id: context.newId(), kind: 'applied', detail, note };
  if (given.numbers === null) return [applied];
  const { registration: registrationNumber, card: cardNumber } = given.numbers;
  const numbers = { registrationNumber, cardNumber, detail: null, note: null };
  return [applied, { ...step, ...numbers, id: context.newId(), kind: 'registered' }];
}

function lapseOf(expired: StoredRegistration, context: ActContext): NewStep {
  return {
    id: context.newId(),
    registrationId: expired.id,
    kind: 'lapsed',
    ground: 'expired',
    effectiveOn: context.today,
    registrationNumber: null,
    cardNumber: null,
    detail: null,
    note: null,
  };
}

function dayAfter(today: string, days: number): string {
  const day = parsePlainDate(today);
  if (!day.ok) throw new TypeError('today is a day');
  return addDays(day.value, days);
}
