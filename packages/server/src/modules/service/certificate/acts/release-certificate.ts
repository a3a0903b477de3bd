/**
 * 証明書の交付 — the register, the people and the file are compared with the request once more;
 * only then is the handing over recorded, and only what is recorded can be fetched.
 *
 * @spec juki 1.3.8
 */
import { issueReference } from '@yakuba/contract/certificate';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import type { StoredDocument, StoredIssue } from '../model.ts';
import { certificateKindOf } from '../printing/kinds.ts';
import { loadDocument, loadIssue } from '../queries/load-issue.ts';
import { recheckHeld } from '../queries/recheck-issue.ts';
import { refuse } from '../refusals.ts';
import { requireBound, requireOwn, requireReady } from '../rules/check-release.ts';
import { requirePermissions } from '../rules/check-request.ts';
import { saveStep } from '../store.ts';

type Input = z.output<typeof issueReference>;

interface Loaded {
  readonly issue: StoredIssue;
  readonly document: StoredDocument | null;
}

interface Decision {
  readonly releaseId: string;
  readonly issue: StoredIssue;
  readonly documentHash: string;
}

export interface ReleaseAnswer {
  readonly releaseId: string;
  readonly documentHash: string;
}

export const releaseCertificate = defineAct<Input, Loaded, Decision, ReleaseAnswer>({
  name: 'certificate:release_certificate',
  title: '証明書の交付',
  legalBasis: '住民基本台帳法第12条〜第12条の3、標準仕様書1.3.8',
  permission: 'certificate:issue_certificate',
  input: issueReference,
  idempotency: 'required',
  load: async (tx, { id }, context) => {
    const issue = await loadIssue(tx, context.municipalityCode, { id, isLocking: true });
    requireOwn(issue, context.actor);
    requirePermissions(
      certificateKindOf(issue.kind).permissions(issue.request),
      context.actor.permissions,
    );
    requireReady(issue.status);
    const [document] = await Promise.all([
      loadDocument(tx, context.municipalityCode, id),
      recheckHeld(tx, issue, context),
    ]);
    return { issue, document };
  },
  decide: ({ issue, document }, _input, context) => {
    if (!document) throw refuse('certificate.release.document_differs');
    requireBound(issue, document);
    return { releaseId: context.newId(), issue, documentHash: document.documentHash };
  },
  save: async (tx, { releaseId, issue, documentHash }, { municipalityCode, actor, now }) => {
    await saveStep(tx, municipalityCode, {
      id: releaseId,
      issueId: issue.id,
      kind: 'released',
      recordedAt: now.toISOString(),
      staffId: actor.id,
      place: actor.place,
      terminal: actor.terminal,
      documentHash,
      reasonCode: null,
      reason: null,
    });
  },
  record: ({ issue, documentHash }) => ({
    events: [
      {
        type: 'CertificateReleased',
        subject: `certificate:${issue.id}`,
        payload: { issueId: issue.id, documentHash },
      },
    ],
    subjects: [
      ...issue.subjects.map((subject) => subject.addresseeNumber),
      `certificate:${issue.id}`,
    ],
    hasIndividualNumber: issue.request.options.items.includes('individualNumber'),
  }),
  answer: ({ releaseId, documentHash }) => ({ releaseId, documentHash }),
});
