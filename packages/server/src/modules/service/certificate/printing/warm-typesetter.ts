/** 組版機の共用 — one warm compiler a process, started by its first document. */
import { openTypesettingThread, type TypesettingThread } from '#platform/printing';

import type { CertificateKind, PrintOrder } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { PreparedCertificate, RenderedCertificate } from './render-certificate.ts';

let warm: TypesettingThread | undefined;

/**
 * 証明書の組版 — refuses what cannot be set: it will not be set the next time either. A thread that
 * dies is no such reason; then the promise rejects and the caller may try again.
 */
export async function typeset(
  kind: CertificateKind,
  order: PrintOrder,
): Promise<RenderedCertificate> {
  warm ??= openTypesettingThread();
  const { request, ...prepared } = prepare(kind, warm, order);
  const outcome = await warm.pdf(request);
  if (!outcome.ok) throw refuse('certificate.print.failed');
  return { ...prepared, pdf: outcome.value };
}

function prepare(
  kind: CertificateKind,
  { fonts }: TypesettingThread,
  order: PrintOrder,
): PreparedCertificate {
  try {
    return kind.prepare(fonts, order as never);
  } catch {
    throw refuse('certificate.print.failed');
  }
}
