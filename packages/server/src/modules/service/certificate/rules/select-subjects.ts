/**
 * 証明する者の決定 — who of a household stands on the certificate, and in which order.
 *
 * @spec juki 5.1
 * @spec juki 5.2
 */
import type { CertificateSelection } from '@yakuba/contract/certificate';
import type { ResidentRecord } from '@yakuba/contract/resident';
import {
  type HouseholdMember,
  orderMembers,
  parseRelationship,
  relationshipOf,
} from '@yakuba/kernel/relationship';

import type { CertificateSubject } from '#modules/registry/resident';

import { refuse } from '../refusals.ts';
import { rowShown, standingOf } from './standing.ts';

/** 証明する者 — with whether they are all of the household. */
export interface SelectedSubjects {
  readonly chosen: readonly CertificateSubject[];
  readonly scope: 'whole-household' | 'part-of-household';
}

/** Living and closed never stand on one copy; neither do people of two households. */
export function selectSubjects(
  register: readonly CertificateSubject[],
  wanted: { readonly selection: CertificateSelection; readonly isForClosed: boolean },
  today: string,
): SelectedSubjects {
  const { selection, isForClosed } = wanted;
  const living = register.filter((subject) => standingOf(subject, today) === 'living');
  const chosen = selection.kind === 'household' ? wholeHousehold() : named(selection);
  const [first] = chosen;
  const isSplit = chosen.some(
    ({ current }) => current.householdNumber !== first?.current.householdNumber,
  );
  if (isSplit) throw refuse('certificate.subject.several_households', {}, 'selection');
  const present = register.filter((subject) => standingOf(subject, today) !== 'closed');
  const isWhole = !isForClosed && present.every((subject) => chosen.includes(subject));
  return {
    chosen: inOrder(chosen, today),
    scope: isWhole ? 'whole-household' : 'part-of-household',
  };

  function wholeHousehold(): readonly CertificateSubject[] {
    if (isForClosed) throw refuse('certificate.request.closed_needs_people', {}, 'selection');
    for (const subject of register) refuseWhenDue(subject, today);
    if (living.length > 0) return living;
    const number = selection.kind === 'household' ? selection.householdNumber : '';
    throw refuse('certificate.household.not_found', { number }, 'selection');
  }

  function named({ addresseeNumbers }: { addresseeNumbers: readonly string[] }) {
    return addresseeNumbers.map((number) => {
      const subject = register.find(({ current }) => current.addresseeNumber === number);
      if (!subject) throw refuse('certificate.subject.not_found', { number }, 'selection');
      requireStanding(subject, isForClosed, today);
      return subject;
    });
  }
}

function requireStanding(subject: CertificateSubject, isForClosed: boolean, today: string): void {
  refuseWhenDue(subject, today);
  const isClosed = standingOf(subject, today) === 'closed';
  if (isClosed === isForClosed) return;
  const number = subject.current.addresseeNumber;
  const code = isClosed ? 'certificate.subject.closed' : 'certificate.subject.living';
  throw refuse(code, { number }, 'selection');
}

function refuseWhenDue(subject: CertificateSubject, today: string): void {
  if (standingOf(subject, today) !== 'moving-out-due') return;
  const number = subject.current.addresseeNumber;
  throw refuse('certificate.subject.moving_out_due', { number }, 'selection');
}

function inOrder(
  subjects: readonly CertificateSubject[],
  today: string,
): readonly CertificateSubject[] {
  const members = subjects.map((subject) => ({
    ...memberOf(rowShown(subject, today)),
    manualPosition: subject.position,
    subject,
  }));
  return orderMembers(members).map(({ subject }) => subject);
}

const LODGER = relationshipOf(['99']);

function memberOf(row: ResidentRecord): HouseholdMember {
  const relationship = parseRelationship(row.relationship ?? row.relationshipCodes ?? '');
  return {
    addresseeNumber: row.addresseeNumber,
    relationship: relationship.ok ? relationship.value : LODGER,
    dateOfBirth: row.dateOfBirth,
    isHeadOfFamilyRegister: row.headOfFamilyRegister === row.fullName,
  };
}
