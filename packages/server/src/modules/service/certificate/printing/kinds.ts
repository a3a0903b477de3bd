/** 証明書の種別の登録 — kinds by name; rooms above add theirs when the system is put together. */
import type { CertificateKind } from '../model.ts';
import { refuse } from '../refusals.ts';
import { residentKinds } from './resident-kinds.ts';
import { sealKind } from './seal-kinds.ts';

const kinds = new Map<string, CertificateKind>(
  [...residentKinds, sealKind].map((kind) => [kind.name, kind as unknown as CertificateKind]),
);

/** 種別の登録 — a name may be taken only once. */
export function registerCertificateKind<Content>(kind: CertificateKind<Content>): void {
  if (kinds.has(kind.name)) throw new TypeError(`certificate kind registered twice: ${kind.name}`);
  kinds.set(kind.name, kind as unknown as CertificateKind);
}

/** 種別の取得 — refuses a name that no room has registered. */
export function certificateKindOf(name: string): CertificateKind {
  const kind = kinds.get(name);
  if (!kind) throw refuse('certificate.kind.unknown', {}, 'kind');
  return kind;
}

/** 種別名 — for lists; the name itself where its room is gone. */
export function kindTitleOf(name: string): string {
  return kinds.get(name)?.title ?? name;
}
