/**
 * 証明書の指示 — from the answers of an application the copies to be made. The names of the items
 * are those of the standard forms; a form without them asks for the usual copy.
 */
import type { ApplicationChannel, ResultOutlet } from '@yakuba/contract/application';
import {
  type CertificateItem,
  type CertificateRequester,
  type CertificateSelection,
  certificateKindSchema,
} from '@yakuba/contract/certificate';
import type { Answers } from '@yakuba/kernel/form';

import type { IssueOrder } from '#modules/service/certificate';

import { refuse } from '../refusals.ts';

/** 世帯の人 — as the register has them now. */
export interface HouseholdMember {
  readonly addresseeNumber: string;
  readonly fullName: string;
}

export interface OrderMaterial {
  readonly certificateKind: string;
  readonly answers: Answers;
  readonly applicantNumber: string;
  readonly applicantName: string;
  readonly householdNumber: string;
  readonly members: readonly HouseholdMember[];
  readonly isByAgent: boolean;
  readonly channel: ApplicationChannel;
  readonly outlet: ResultOutlet;
  readonly reference: string;
  /** 証明する人 — as the decider chose; null: as the answers say. */
  readonly selection: CertificateSelection | null;
  /** 印鑑登録証番号 — of the register; null where the seal is not registered. */
  readonly sealCardNumber: string | null;
}

const SEAL = 'seal-registration';

export function certificateOrder(material: OrderMaterial): IssueOrder {
  const { answers, certificateKind, outlet, reference, sealCardNumber } = material;
  const kind = certificateKindSchema.safeParse(certificateKind);
  if (!kind.success) throw refuse('application.decide.kind', { kind: certificateKind });
  const isSeal = kind.data === SEAL;
  return {
    kind: kind.data,
    selection: selectionOf(material, isSeal),
    options: {
      items: isSeal ? [] : itemsOf(answers),
      hasHistory: false,
      hasKana: null,
      isKatagakiOmitted: false,
      ...(isSeal ? { sealCardNumber } : {}),
    },
    isOfficialUse: false,
    requester: requesterOf(material),
    copies: copiesOf(answers),
    printer: null,
    expectedContentHash: null,
    outlet,
    reference,
  };
}

/** 部数 — one where the form does not ask. */
export function copiesOf(answers: Answers): number {
  const { copies } = answers;
  return typeof copies === 'number' && Number.isInteger(copies) && copies >= 1 ? copies : 1;
}

function selectionOf(material: OrderMaterial, isSeal: boolean): CertificateSelection {
  const { selection, answers, applicantNumber, householdNumber } = material;
  if (selection !== null) return onlyOwn(selection, material);
  if (isSeal) return { kind: 'people', addresseeNumbers: [applicantNumber] };
  if (!asksForPeople(answers)) return { kind: 'household', householdNumber };
  const numbers = namedIn(answers, material.members);
  if (numbers.length === 0) throw refuse('application.decide.nobody', {}, 'selection');
  return { kind: 'people', addresseeNumbers: numbers };
}

/** Whoever decides may say who of the household is meant, and nobody beyond it. */
function onlyOwn(selection: CertificateSelection, material: OrderMaterial): CertificateSelection {
  const own = new Set(material.members.map(({ addresseeNumber }) => addresseeNumber));
  const isOwn =
    selection.kind === 'household'
      ? selection.householdNumber === material.householdNumber
      : selection.addresseeNumbers.every((number) => own.has(number));
  if (!isOwn) throw refuse('application.decide.nobody', {}, 'selection');
  return selection;
}

/** 人を選ぶ請求か — not of the whole household. */
export function asksForPeople(answers: Answers): boolean {
  return answers['scope'] === 'person';
}

/**
 * 書かれた氏名の人 — by addressee number. Whole names alone, with or without spaces; a name that
 * two people bear is nobody's.
 */
export function namedIn(answers: Answers, members: readonly HouseholdMember[]): string[] {
  const wanted = String(answers['named'] ?? '')
    .split(/[、,，・\n]/u)
    .map(plain)
    .filter(Boolean);
  const found = wanted.map((name) => members.filter((one) => plain(one.fullName) === name));
  if (found.some((people) => people.length !== 1)) return [];
  return [...new Set(found.flat().map(({ addresseeNumber }) => addresseeNumber))];
}

function plain(name: string): string {
  return name.replaceAll(/\s/gu, '');
}

const asked: readonly (readonly [string, CertificateItem])[] = [
  ['showsHead', 'headAndRelationship'],
  ['showsDomicile', 'domicile'],
  ['showsIndividualNumber', 'individualNumber'],
];

function itemsOf(answers: Answers): CertificateItem[] {
  return asked.flatMap(([name, item]) => (answers[name] === 'yes' ? [item] : []));
}

function requesterOf(material: OrderMaterial): CertificateRequester {
  const { applicantName, isByAgent, answers, channel } = material;
  const purpose = answers['purpose'];
  return {
    name: applicantName,
    address: null,
    relation: isByAgent ? 'agent' : 'self',
    purpose: typeof purpose === 'string' && purpose !== '' ? purpose : null,
    identityProofs: [channel === 'online' ? 'individual-number-card' : 'several-documents'],
  };
}
