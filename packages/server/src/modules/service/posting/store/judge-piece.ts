/**
 * 郵便物の判定 — reads the application, the recipient and the copies as they are now. The rows of
 * the people stay held until the transaction ends: a death or a moving out that is being registered
 * either is seen here or comes after.
 */
import type { Destination, HoldReason } from '@yakuba/contract/posting';
import type { ResidentRecord } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';

import {
  findSuppressions,
  holdResidents,
  readCertificateSubjects,
} from '#modules/registry/resident';
import { findPostalRequest, type PostalRequest, referenceOf } from '#modules/service/application';
import { type CheckedRelease, checkPostalRelease } from '#modules/service/certificate';
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import { fonts } from '../printing/warm-typesetter.ts';
import { findEnvelope } from '../queries/find-envelope.ts';
import { layOutAddress } from '../rules/address-zone.ts';
import {
  isRegisteredAddress,
  isSamePlace,
  registeredDestination,
  writtenDestination,
} from '../rules/destination.ts';
import { type CopyProblem, holdsOf } from '../rules/holds-of.ts';

export interface Asked {
  readonly applicationId: string;
  readonly recipientNumber: string;
  /** 職員が入力した宛先 — null: that of the application and the register. */
  readonly given: Destination | null;
  /** 照合する証明書 — none while they are still being made. */
  readonly issueIds: readonly string[];
}

export interface Judged {
  readonly request: PostalRequest | null;
  readonly destination: Destination;
  readonly holds: readonly HoldReason[];
  readonly releases: readonly CheckedRelease[];
}

type Hand = Omit<ActContext, 'actId'>;

const NOWHERE: Destination = { postalCode: null, lines: [], name: '' };

export async function judgePiece(tx: Transaction, asked: Asked, context: Hand): Promise<Judged> {
  const { municipalityCode, today, now } = context;
  const numbers = [asked.recipientNumber];
  await holdResidents(tx, municipalityCode, numbers);
  const releases = await checkCopies(tx, asked, context);
  const [request, row, standing, envelope] = await Promise.all([
    findPostalRequest(tx, municipalityCode, asked.applicationId),
    findRow(tx, municipalityCode, asked.recipientNumber),
    findSuppressions(tx, municipalityCode, numbers, 'certificate', now),
    findEnvelope(tx, today),
  ]);
  const { destination, isElsewhere } = destinationOf(row, request, asked.given);
  const block = layOutAddress(destination, envelope, fonts().advanceEm);
  const hasError = standing.some(({ level }) => level === 'error');
  const holds = holdsOf({
    request,
    row,
    suppression: hasError ? 'error' : standing.length > 0 ? 'alert' : null,
    isElsewhere,
    hasAddress: destination.postalCode !== null && destination.lines.length > 0,
    isFitting: block.isFitting,
    copies: Array.isArray(releases) ? null : releases,
    today,
  });
  return { request, destination, holds, releases: Array.isArray(releases) ? releases : [] };
}

/** One after another, in the order of their numbers, as everybody else takes them. */
async function checkCopies(
  tx: Transaction,
  { applicationId, issueIds }: Asked,
  context: Hand,
): Promise<CheckedRelease[] | CopyProblem> {
  const reference = referenceOf(applicationId);
  const checked: CheckedRelease[] = [];
  try {
    for (const id of issueIds) {
      checked.push(await checkPostalRelease(tx, { id, reference }, context));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problems[error.code] ?? 'changed';
  }
  return checked;
}

const problems: Readonly<Record<string, CopyProblem>> = {
  'certificate.subject.suppressed': 'suppressed',
  'certificate.release.not_ready': 'discarded',
  'certificate.release.document_differs': 'damaged',
};

async function findRow(
  tx: Transaction,
  municipalityCode: string,
  number: string,
): Promise<ResidentRecord | null> {
  const selection = { kind: 'people', addresseeNumbers: [number] } as const;
  const subjects = await readCertificateSubjects(tx, municipalityCode, selection);
  const found = subjects.find(({ current }) => current.addresseeNumber === number);
  return found?.current ?? null;
}

function destinationOf(
  row: ResidentRecord | null,
  request: PostalRequest | null,
  given: Destination | null,
): { readonly destination: Destination; readonly isElsewhere: boolean } {
  if (row === null) return { destination: given ?? NOWHERE, isElsewhere: false };
  const registered = registeredDestination(row);
  if (given !== null) {
    const destination = { ...given, name: row.fullName };
    return { destination, isElsewhere: !isSamePlace(destination, registered) };
  }
  const written = request?.address ?? null;
  if (written === null || isRegisteredAddress(row, written)) {
    return { destination: registered, isElsewhere: false };
  }
  return { destination: writtenDestination(row, written), isElsewhere: true };
}
