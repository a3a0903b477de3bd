/**
 * 請求の始まり — whom a certificate is to be of, handed over by the record of a resident.
 *
 * Held in memory: no number stands in an address.
 */
import { handedOver, handOver } from '../../app/hand-over.ts';

export interface CertificateStart {
  /** Null when only people are known; their household is then looked up. */
  readonly householdNumber: string | null;
  /** 宛名番号; nobody means the whole household. */
  readonly addresseeNumbers: readonly string[];
}

/** 証明書の請求を始める — call it, then go to `/certificates/new`. */
export function startCertificate(start: CertificateStart): void {
  handOver(start);
}

/** Who was handed over, or null; forgotten once the page is left. */
export function certificateStart(): CertificateStart | null {
  return handedOver();
}

export function forgetCertificateStart(): void {
  handOver(null);
}
