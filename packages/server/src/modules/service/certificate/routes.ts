/** 証明書の経路 — which act or question answers each route. */
import { certificateRoutes } from '@yakuba/contract/certificate';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

import { discardCertificate } from './acts/discard-certificate.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import { releaseCertificate } from './acts/release-certificate.ts';
import { getIssue } from './queries/get-issue.ts';
import { getReleasedDocument } from './queries/get-released-document.ts';
import { listIssues } from './queries/list-issues.ts';
import { previewCertificate } from './queries/preview-certificate.ts';
import { verifyCertificate } from './queries/verify-certificate.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(certificateRoutes.previewCertificate, previewCertificate),
  bindAct(certificateRoutes.issueCertificate, issueCertificate),
  bindQuery(certificateRoutes.listIssues, listIssues),
  bindQuery(certificateRoutes.getIssue, getIssue),
  bindHandler(certificateRoutes.releaseCertificate, 'signed-in', release),
  bindAct(certificateRoutes.discardCertificate, discardCertificate),
  bindHandler(certificateRoutes.verifyCertificate, 'public', verify),
  bindHandler(certificateRoutes.verifyCertificateFile, 'public', verify),
];

/** The act checks and records; only then are the bytes read, and hashed once more. */
async function release({ request, reply, input, actor, services }: HandlerCall): Promise<Buffer> {
  if (!actor) throw new TypeError('a release needs an actor');
  const key = request.headers['idempotency-key'];
  const call = { actor, requestId: request.id };
  const { id } = input as { id: string };
  const { releaseId } = await services.acts.run(releaseCertificate, {
    ...call,
    input: { id },
    idempotencyKey: typeof key === 'string' ? key : null,
  });
  const wanted = { ...call, input: { id, releaseId } };
  const { pdf } = await services.queries.run(getReleasedDocument, wanted);
  reply.header('content-disposition', `inline; filename="certificate-${id}.pdf"`);
  return pdf;
}

/** The number begins with the town's code; whoever holds a certificate may ask about it. */
async function verify({ input, request, services }: HandlerCall): Promise<unknown> {
  const { code } = parseInput(certificateRoutes.verifyCertificate.params, input);
  const actor = systemActor(code.slice(0, 6), 'visitor', ['certificate:verify_certificate']);
  return services.queries.run(verifyCertificate, { actor, input, requestId: request.id });
}
