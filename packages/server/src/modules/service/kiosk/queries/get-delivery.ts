/**
 * 送信する証明書 — the bytes of what has just been recorded as handed over, compared with the
 * request once more: its people, its issues in their order, the hash of each file.
 */
import { createHash } from 'node:crypto';
import type { KioskDelivery } from '@yakuba/contract/kiosk';
import { z } from 'zod';

import { getReleasedDocument, loadIssue } from '#modules/service/certificate';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { requireBound, requireSameDocument } from '../rules/check-request.ts';
import { loadRequest } from './load-request.ts';
import { together } from './together.ts';

const input = z.object({
  requestId: z.string(),
  releases: z.array(z.object({ issueId: z.uuid(), releaseId: z.uuid(), documentHash: z.string() })),
});
type Release = z.output<typeof input>['releases'][number];

interface Answer extends KioskDelivery {
  readonly subjects: readonly string[];
}

export const getDelivery = defineQuery({
  name: 'kiosk:get_delivery',
  title: '送信する証明書の取出し',
  permission: 'kiosk:serve_centre',
  input,
  run: async (reader, { requestId, releases }, context): Promise<Answer> => {
    const { municipalityCode } = context;
    const [request, made] = await together([
      loadRequest(reader, municipalityCode, { id: requestId, isLocking: false }),
      Promise.all(releases.map((release) => read(reader, release, context))),
    ]);
    if (releases.length !== request.copies) throw refuse('kiosk.document.differs');
    const documents: KioskDelivery['documents'] = [];
    for (const [at, { release, issue, pdf, addresseeNumbers }] of made.entries()) {
      requireBound(request, issue, at);
      const hash = createHash('sha256').update(pdf).digest('hex');
      requireSameDocument(request, { addresseeNumbers, hash }, release.documentHash);
      const { issueNumber } = issue;
      documents.push({ issueNumber, documentHash: hash, pdf: pdf.toString('base64') });
    }
    const { kind, feeYen, addresseeNumbers: subjects } = request;
    return { requestId, kind, feeYen, documents, subjects };
  },
  access: ({ subjects }) => ({ subjects, items: ['証明書'], purpose: 'コンビニ交付' }),
});

async function read(reader: Reader, release: Release, context: QueryContext) {
  const { issueId, releaseId } = release;
  const { municipalityCode } = context;
  const [issue, document] = await together([
    loadIssue(reader, municipalityCode, { id: issueId, isLocking: false }),
    getReleasedDocument.run(reader, { id: issueId, releaseId }, context),
  ]);
  return { release, issue, ...document };
}
