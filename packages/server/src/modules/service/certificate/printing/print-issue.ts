/**
 * 発行の作成 — the file of one issue, from what it certifies; signed by the town where it leaves as
 * a file.
 *
 * @spec juki 5.8
 */
import { signPdf } from '../exchange/sign-pdf.ts';
import { townSealOf } from '../exchange/town-seal.ts';
import type { StoredIssue } from '../model.ts';
import { printedCode, verificationAddress } from '../rules/verification-code.ts';
import { certificateKindOf, kindTitleOf } from './kinds.ts';
import type { RenderedCertificate } from './render-certificate.ts';
import { typeset } from './warm-typesetter.ts';

/** 作成する発行 — what the paper says beside its content. */
export type PrintableIssue = Pick<
  StoredIssue,
  | 'kind'
  | 'form'
  | 'issueNumber'
  | 'issuedOn'
  | 'requestedAt'
  | 'isOfficialUse'
  | 'outlet'
  | 'verificationCode'
>;

export interface PrintContext {
  readonly municipalityCode: string;
  readonly now: Date;
}

/** Refuses what cannot be set; `content` is that of the kind's view. */
export async function printIssue(
  issue: PrintableIssue,
  content: unknown,
  { municipalityCode, now }: PrintContext,
): Promise<RenderedCertificate> {
  const { kind, form, verificationCode } = issue;
  const rendered = await typeset(certificateKindOf(kind), {
    content,
    form,
    issueNumber: issue.issueNumber,
    issuedOn: issue.issuedOn,
    issuedAt: issue.requestedAt,
    isOfficialUse: issue.isOfficialUse,
    verification: verificationCode === null ? null : printedCode(verificationCode),
    scannable:
      verificationCode === null
        ? null
        : verificationAddress(form.verificationSite ?? null, verificationCode),
  });
  if (issue.outlet !== 'electronic') return rendered;
  const pdf = signPdf(rendered.pdf, {
    seal: townSealOf(municipalityCode, now),
    signedAt: now,
    signer: form.certifierTitle,
    reason: `${kindTitleOf(kind)}の電子交付`,
  });
  return { ...rendered, pdf };
}
