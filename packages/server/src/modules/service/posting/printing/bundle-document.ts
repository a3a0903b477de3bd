/** 束の組付け — all that the template draws, and the files of the certificates beside it. */
import { join } from 'node:path';
import type { Destination } from '@yakuba/contract/posting';
import { formatWareki, parsePlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import { formatPostalCode, type PostalCode } from '@yakuba/kernel/identifier';

import type { TypesetRequest } from '#platform/printing';

import type { Enclosure, Envelope } from '../model.ts';
import { type AddressBlock, layOutAddress, reachableZone } from '../rules/address-zone.ts';

/** 差出人 */
export interface Sender {
  readonly name: string;
  readonly postalCode: string | null;
  readonly address: string;
}

export interface PrintedPiece extends Enclosure {
  readonly receiptNumber: string;
  readonly procedureTitle: string;
  readonly destination: Destination;
  readonly attempt: number;
}

export interface BundleDocument {
  readonly number: string;
  readonly madeAt: Date;
  readonly sender: Sender;
  readonly envelope: Envelope;
  readonly pieces: readonly PrintedPiece[];
  /** 証明書のファイル — by issue. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const TEMPLATE = join(import.meta.dirname, 'templates/bundle.typ');
/** Between what a window may show and the sender. */
const SENDER_GAP_MM = 6;

export function bundleRequest(
  document: BundleDocument,
  measure: (text: string) => number,
): TypesetRequest {
  const { number, madeAt, sender, envelope, pieces, files } = document;
  const reach = reachableZone(envelope);
  const day = wareki(todayInJapan(madeAt));
  const data = {
    title: `郵送 ${number}`,
    number,
    madeAt: day,
    sender: { ...sender, postalCode: postal(sender.postalCode), date: day },
    senderLeftMm: reach.leftMm + reach.widthMm + SENDER_GAP_MM,
    pieceCount: pieces.length,
    sheets: pieces.reduce((sum, { sheets }) => sum + sheets, 0),
    firstReceipt: pieces[0]?.receiptNumber ?? '',
    lastReceipt: pieces.at(-1)?.receiptNumber ?? '',
    pieces: pieces.map((piece) => ({
      ...piece,
      name: piece.destination.name,
      isEnclosedAgain: piece.attempt > 1,
      block: blockOf(layOutAddress(piece.destination, envelope, measure)),
      documents: piece.documents.map((one) => ({
        ...one,
        file: one.releaseId === null ? null : fileName(one.issueId),
      })),
    })),
  };
  const named = [...files].map(([id, bytes]) => [fileName(id), bytes] as const);
  return {
    template: TEMPLATE,
    data,
    standard: '1.7',
    createdAt: madeAt,
    files: Object.fromEntries(named),
  };
}

/** What does not fit is held before it comes to this. */
function blockOf(block: AddressBlock) {
  if (!block.isFitting) throw new TypeError('an address that does not fit is not printed');
  return { ...block, postalCode: postal(block.postalCode) };
}

function postal(code: string | null): string {
  return code === null || code === '' ? '' : formatPostalCode(code as PostalCode);
}

function wareki(day: string): string {
  const parsed = parsePlainDate(day);
  return parsed.ok ? formatWareki(parsed.value) : day;
}

function fileName(issueId: string): string {
  return `certificate-${issueId}.pdf`;
}
