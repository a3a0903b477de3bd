/** 手数料の言葉 — what a fee is for, amounts, and references as officers read them. */
import { certificateKinds, sealCertificateKinds } from '@yakuba/contract/certificate';
import type { CatalogueEntry } from '@yakuba/contract/procedure';

const titles: Readonly<Record<string, string>> = { ...certificateKinds, ...sealCertificateKinds };

/** 手数料の種別 — how each is called, and what a fee may be set for. */
export interface FeeItems {
  readonly words: (item: string) => string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

type Entry = Pick<CatalogueEntry, 'procedureCode' | 'title' | 'origin' | 'current'>;

/** 種別の名称 — certificates first, then procedures of the town and those with an own fee. */
export function feeItems(entries: readonly Entry[]): FeeItems {
  const named = new Map(entries.map(({ procedureCode, title }) => [procedureCode, title]));
  const own = entries.filter(
    ({ procedureCode, origin, current }) =>
      origin === 'own' || current?.fee?.certificateKind === procedureCode,
  );
  return {
    words: (item) => titles[item] ?? named.get(item) ?? item,
    choices: [
      ...Object.entries(titles).map(([value, label]) => ({ value, label })),
      ...own.map(({ procedureCode, title }) => ({ value: procedureCode, label: title })),
    ],
  };
}

/** 1,500円 */
export function yen(amount: number): string {
  return `${amount.toLocaleString('ja-JP')}円`;
}

/** 対象の番号 — what stands behind the number of another room. */
export function referenceWords(reference: string): string {
  if (reference.startsWith('certificate-issue:')) return '窓口で発行した証明書';
  if (reference.startsWith('application:')) return '申請';
  if (reference.startsWith('kiosk:')) return 'コンビニ交付の請求';
  return reference;
}

export function issueReference(issueId: string): string {
  return `certificate-issue:${issueId}`;
}
