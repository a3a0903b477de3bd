/** 手数料の言葉 — what a fee is for, amounts, and references as officers read them. */
import { certificateKinds, sealCertificateKinds } from '@yakuba/contract/certificate';

const titles: Readonly<Record<string, string>> = { ...certificateKinds, ...sealCertificateKinds };

/** 種別の名称 — kinds that only a form of the town knows are shown by their code. */
export function itemWords(item: string): string {
  return titles[item] ?? item;
}

/** Everything that a fee is usually set for. */
export const itemChoices = Object.entries(titles).map(([value, label]) => ({ value, label }));

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
