/**
 * 検証の宛先 — where residents reach the system, so that a code on paper leads to the check of it;
 * without it the number alone is printed.
 */

let site: string | null = null;

/** 宛先の設定 — for this process, without a closing slash; null leaves what is set. */
export function useVerificationSite(address: string | null): void {
  if (address !== null) site = address;
}

export function verificationSite(): string | null {
  return site;
}
