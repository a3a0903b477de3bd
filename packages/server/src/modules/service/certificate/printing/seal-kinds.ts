/**
 * 印鑑登録証明書 — the copy of a registered imprint, with who its owner is.
 *
 * Both registers are read as of now, whenever the certificate is asked for, made and handed over:
 * it fails as soon as the person is no resident any more or the registration has ended, even
 * before what follows the event has caught up.
 */
import { type CertificateRequester, sealCertificateKinds } from '@yakuba/contract/certificate';

import { settingsOn } from '#modules/organisation/municipality';
import { type CertificateSubject, readCertificateSubjects } from '#modules/registry/resident';
import {
  findSealRegistration,
  holdSeals,
  type SealRegistration,
} from '#modules/registry/seal-registration';
import type { Reader } from '#platform/database';

import type {
  CertificateKind,
  CertificateRequest,
  CertificateView,
  ViewContext,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import { personOnCertificate } from '../rules/person-on-certificate.ts';
import { rowShown, standingOf } from '../rules/standing.ts';
import { prepareSealCertificate, type SealContent } from './seal-sheet.ts';

const NAME = 'seal-registration';
const MILLIMETRES_AN_INCH = 25.4;

export const sealKind: CertificateKind<SealContent> = {
  name: NAME,
  title: sealCertificateKinds[NAME],
  permissions: () => [],
  checkRequester,
  hold: holdSeals,
  view,
  prepare: prepareSealCertificate,
};

/** The card shows that its bearer is sent by the owner; nobody else may ask (要領). */
function checkRequester(
  { isOfficialUse }: CertificateRequest,
  requester: CertificateRequester,
): void {
  if (isOfficialUse) throw refuse('certificate.request.official_mark', {}, 'isOfficialUse');
  if (['self', 'agent', 'legal-representative'].includes(requester.relation)) return;
  throw refuse('certificate.seal.requester', {}, 'requester.relation');
}

async function view(
  reader: Reader,
  request: CertificateRequest,
  { municipalityCode, today }: ViewContext,
): Promise<CertificateView<SealContent>> {
  checkOptions(request);
  const number = onlyPerson(request);
  const [subjects, seal, settings] = await Promise.all([
    readCertificateSubjects(reader, municipalityCode, {
      kind: 'people',
      addresseeNumbers: [number],
    }),
    findSealRegistration(reader, municipalityCode, number),
    settingsOn(reader, municipalityCode, today),
  ]);
  const subject = subjects.find(({ current }) => current.addresseeNumber === number);
  if (!subject) throw refuse('certificate.subject.not_found', { number }, 'selection');
  if (!seal || standingOf(subject, today) !== 'living') {
    throw refuse('certificate.seal.not_registered', { number }, 'selection');
  }
  if (request.options.sealCardNumber !== seal.cardNumber) {
    throw refuse('certificate.seal.card_differs', {}, 'options.sealCardNumber');
  }
  const { historyNumber } = subject.current;
  const hasSex = settings.seal_certificate_sex === 'print';
  return {
    subjects: [{ addresseeNumber: number, historyNumber }],
    heading: rowShown(subject, today).fullName,
    items: ['印影', '氏名', '生年月日', ...(hasSex ? ['性別'] : []), '住所'],
    content: contentOf({ subject, seal, hasSex }, request, today),
  };
}

function checkOptions({ options }: CertificateRequest): void {
  const { items, hasHistory, isKatagakiOmitted } = options;
  if (items.length === 0 && !hasHistory && !isKatagakiOmitted) return;
  throw refuse('certificate.seal.option', {}, 'options');
}

function onlyPerson({ selection }: CertificateRequest): string {
  const numbers = selection.kind === 'people' ? selection.addresseeNumbers : [];
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) {
    throw refuse('certificate.seal.one_person', {}, 'selection');
  }
  return number;
}

function contentOf(
  found: { subject: CertificateSubject; seal: SealRegistration; hasSex: boolean },
  { options }: CertificateRequest,
  today: string,
): SealContent {
  const { subject, seal, hasSex } = found;
  const { png, hash, imageWidth, imageHeight, dpi } = seal.imprint;
  return {
    person: personOnCertificate(subject, { options, isForClosed: false }, today),
    hasSex,
    registrationNumber: seal.registrationNumber,
    imprint: {
      png: png.toString('base64'),
      hash,
      widthMm: (imageWidth * MILLIMETRES_AN_INCH) / dpi,
      heightMm: (imageHeight * MILLIMETRES_AN_INCH) / dpi,
    },
  };
}
