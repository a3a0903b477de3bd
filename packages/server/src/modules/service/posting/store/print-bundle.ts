/** 束の印刷用ファイル — set from what stands in the bundle, read back, and kept once. */
import { createHash } from 'node:crypto';
import { findProfile } from '#modules/organisation/municipality';
import { readReleasedDocument } from '#modules/service/certificate';
import type { Actor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import type { JobContext } from '#platform/jobs';

import type { StoredBundle } from '../model.ts';
import { bundleRequest, type PrintedPiece } from '../printing/bundle-document.ts';
import { readBack } from '../printing/read-back.ts';
import { fonts, typeset } from '../printing/warm-typesetter.ts';
import { findEnvelope } from '../queries/find-envelope.ts';
import { saveBundleFile, saveBundleState } from '../store.ts';

export async function printBundle(
  tx: Transaction,
  bundle: StoredBundle,
  context: JobContext & { readonly actor: Actor },
): Promise<void> {
  const { municipalityCode, today } = context;
  const [pieces, profile, envelope] = await Promise.all([
    findPrinted(tx, municipalityCode, bundle.id),
    findProfile(tx, municipalityCode, today),
    findEnvelope(tx, today),
  ]);
  if (!profile) throw new TypeError('the town has no profile in force');
  const sender = {
    name: `${profile.prefectureName}${profile.districtName ?? ''}${profile.name}`,
    postalCode: profile.postalCode,
    address: profile.seatAddress,
  };
  const files = await readFiles(tx, pieces, context);
  const { number, madeAt } = bundle;
  const document = { number, madeAt, sender, envelope, pieces, files };
  const pdf = await typeset(bundleRequest(document, fonts().advanceEm));
  const pages = await readBack(pdf, pieces);
  const documentHash = createHash('sha256').update(pdf).digest('hex');
  await saveBundleFile(tx, { bundleId: bundle.id, pdf, documentHash, pages }, context);
  await saveBundleState(tx, municipalityCode, { id: bundle.id, state: 'ready' });
}

function findPrinted(
  tx: Transaction,
  municipalityCode: string,
  bundleId: string,
): Promise<PrintedPiece[]> {
  return tx<PrintedPiece[]>`
    select e.ordinal, e.piece_id, e.check_code, e.documents, e.sheets, p.receipt_number,
      p.procedure_title, p.destination, p.attempt
    from posting.enclosure e
    join posting.piece p
      on p.municipality_code = e.municipality_code and p.id = e.piece_id
    where e.municipality_code = ${municipalityCode} and e.bundle_id = ${bundleId}
    order by e.ordinal` as unknown as Promise<PrintedPiece[]>;
}

/** The bytes of a copy are read by its handing over to the mail room, and hashed once more. */
async function readFiles(
  tx: Transaction,
  pieces: readonly PrintedPiece[],
  { municipalityCode, actor }: JobContext & { readonly actor: Actor },
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { documents } of pieces) {
    for (const { issueId, releaseId, documentHash } of documents) {
      if (releaseId === null) continue;
      const wanted = { municipalityCode, id: issueId, releaseId, actorId: actor.id };
      const released = await readReleasedDocument(tx, wanted);
      if (released.documentHash !== documentHash) throw new Error('a copy is not the one enclosed');
      files.set(issueId, released.pdf);
    }
  }
  return files;
}
