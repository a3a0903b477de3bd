/**
 * 署名の検証 — the signature inside a PDF, checked by a library that the signing does not use; the
 * whole file but the signature itself must be covered.
 */
import assert from 'node:assert/strict';
import { fromBER } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';

export async function verifySignedPdf(pdf: Uint8Array): Promise<void> {
  const text = Buffer.from(pdf).toString('latin1');
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text);
  assert.ok(range, 'PDFに署名がありません');
  const [before = 0, from = 0, length = 0] = range.slice(1).map(Number);
  assert.equal(from + length, pdf.length, '署名がPDFの全体に及んでいません');
  const data = Buffer.concat([pdf.subarray(0, before), pdf.subarray(from)]);
  const cms = Buffer.from(text.slice(before + 1, from - 1), 'hex');
  const { content } = new ContentInfo({ schema: fromBER(new Uint8Array(cms)).result });
  const signed = new SignedData({ schema: content });
  const isRight = await signed.verify({ signer: 0, data: new Uint8Array(data).buffer });
  assert.equal(isRight, true, 'PDFの署名が正しくありません');
}
