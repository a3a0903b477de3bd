/**
 * 提出の内容 — the text that is signed and kept: everything that is asked for, and nothing that
 * could be taken for another application. The id and the round make every one of them different.
 */
import { createHash } from 'node:crypto';
import type { Procedure } from '@yakuba/contract/procedure';
import { tidyAnswers } from '@yakuba/kernel/form';

import type { StoredApplication, StoredFile } from '../model.ts';
import { canonicalJson } from './canonical-json.ts';
import { filesNamedIn } from './check-submission.ts';

export interface ContentMaterial {
  readonly municipalityCode: string;
  readonly application: StoredApplication;
  readonly procedure: Procedure;
  readonly files: readonly StoredFile[];
  /** 回 — 1 for the first submission. */
  readonly round: number;
}

export interface ContentToSign {
  readonly content: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

export function contentToSign(material: ContentMaterial): ContentToSign {
  const { municipalityCode, application, procedure, files, round } = material;
  const { id, procedureCode, procedureVersion, applicantNumber, agentNumber } = application;
  const answers = tidyAnswers(procedure.form, application.answers);
  const named = filesNamedIn(procedure.form, answers);
  const content = canonicalJson({
    format: 'yakuba-application/1',
    municipalityCode,
    applicationId: id,
    round,
    procedureCode,
    procedureVersion,
    outlet: application.outlet,
    applicantNumber,
    agentNumber,
    answers,
    evidence: files
      .filter(({ fileId }) => named.has(fileId))
      .map(({ fileId, item, mediaType, digest }) => ({ fileId, item, mediaType, digest })),
  });
  return { content, digest: createHash('sha256').update(content).digest('hex') };
}
