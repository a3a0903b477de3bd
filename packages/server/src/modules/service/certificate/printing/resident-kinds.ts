/**
 * 住民票の写し等 — the five kinds of certificate made from the resident register.
 *
 * @spec juki 5.1
 * @spec juki 5.2
 */
import {
  type CertificateItem,
  type CertificateKindName,
  certificateItems,
  certificateKinds,
} from '@yakuba/contract/certificate';
import { formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';

import { readCertificateSubjects } from '#modules/registry/resident';

import type { CertificateKind, CertificateRequest, PrintOrder } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkOptions, permissionsForItems } from '../rules/check-request.ts';
import { personOnCertificate } from '../rules/person-on-certificate.ts';
import { selectSubjects } from '../rules/select-subjects.ts';
import { rowShown } from '../rules/standing.ts';
import { prepareCertificate } from './render-certificate.ts';
import type { CertificateDocument, PersonOnCertificate } from './view.ts';

/** 住民票の写し等の記載内容 */
export interface ResidentContent {
  readonly kind: CertificateKindName;
  readonly scope: CertificateDocument['scope'];
  readonly people: readonly PersonOnCertificate[];
}

export const residentKinds: readonly CertificateKind<ResidentContent>[] = (
  Object.keys(certificateKinds) as CertificateKindName[]
).map(residentKind);

function residentKind(name: CertificateKindName): CertificateKind<ResidentContent> {
  const isForClosed = name === 'closed-individual' || name === 'closed-statement';
  const isOneSheet = name === 'household' || name === 'statement';
  return {
    name,
    title: certificateKinds[name],
    permissions: permissionsForItems,
    view: async (reader, request, { municipalityCode, today }) => {
      checkOptions(request);
      const { selection, options } = request;
      const register = await readCertificateSubjects(reader, municipalityCode, selection);
      const { chosen, scope } = selectSubjects(register, { selection, isForClosed }, today);
      const wanted = { options, isForClosed };
      const people = chosen.map((subject) => personOnCertificate(subject, wanted, today));
      if (isOneSheet) requireOneHousehold(people);
      const [first] = chosen;
      return {
        subjects: chosen.map(({ current: { addresseeNumber, historyNumber } }) => ({
          addresseeNumber,
          historyNumber,
        })),
        heading: first ? rowShown(first, today).fullName : '',
        items: itemsOf(request, scope),
        content: { kind: name, scope, people },
      };
    },
    prepare: (fonts, order) =>
      prepareCertificate(fonts, documentOf(order), order.form.overflowPolicy),
  };
}

/** One sheet shows one address and one head. */
function requireOneHousehold(people: readonly PersonOnCertificate[]): void {
  const [first] = people;
  const isAlike = people.every(
    ({ address, katagaki, headName }) =>
      address === first?.address && katagaki === first.katagaki && headName === first.headName,
  );
  if (!isAlike) throw refuse('certificate.household.inconsistent', {}, 'selection');
}

function itemsOf({ options }: CertificateRequest, scope: CertificateDocument['scope']): string[] {
  const asked = (Object.keys(certificateItems) as CertificateItem[]).filter((item) =>
    options.items.includes(item),
  );
  return [
    scope === 'whole-household' ? '世帯全員' : '世帯の一部',
    '基本事項',
    ...asked.map((item) => certificateItems[item]),
    ...(options.hasHistory ? ['履歴'] : []),
    ...(options.hasKana ? ['フリガナ'] : []),
    ...(options.isKatagakiOmitted ? ['方書の省略'] : []),
  ];
}

function documentOf(order: PrintOrder<ResidentContent>): CertificateDocument {
  const { content, form, issuedOn } = order;
  const day = parsePlainDate(issuedOn);
  return {
    ...content,
    issuedOn: day.ok ? formatWareki(day.value) : issuedOn,
    issuedAt: order.issuedAt,
    prefectureName: form.prefectureName,
    municipalityName: form.municipalityName,
    mayorTitle: form.certifierTitle,
    mayorName: form.certifierName,
    seal: form.seal,
    sealNote: form.sealNote,
    issueNumber: order.issueNumber,
    isOfficialUse: order.isOfficialUse,
    isSample: form.isSample,
    verification: order.verification,
    scannable: order.scannable,
    note: '',
    certificationText: null,
  };
}
