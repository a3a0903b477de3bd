/** 結び付けの取得 — whom a certificate stands for in a town, by its serial number. */
import type { Reader } from '#platform/database';

import type { Binding, CertificateKind } from '../model.ts';

export interface CertificateName {
  readonly kind: CertificateKind;
  readonly serialNumber: string;
}

/** The binding in force; null when there is none. */
export async function findBinding(
  reader: Reader,
  municipalityCode: string,
  name: CertificateName,
): Promise<Binding | null> {
  const latest = await findLatestBinding(reader, municipalityCode, name);
  return latest?.endedAt === null ? latest : null;
}

/** The one in force, else the last that was; null for a certificate never bound here. */
export async function findLatestBinding(
  reader: Reader,
  municipalityCode: string,
  { kind, serialNumber }: CertificateName,
): Promise<Binding | null> {
  const [row] = await reader<Binding[]>`
    select * from identity_proof.binding
    where municipality_code = ${municipalityCode} and kind = ${kind}
      and serial_number = ${serialNumber}
    order by ended_at is null desc, bound_at desc limit 1`;
  return row ?? null;
}

/** 結び付けの一覧 — of people, newest first; those in force alone where wanted. */
export async function listBindingsOf(
  reader: Reader,
  municipalityCode: string,
  wanted: { readonly addresseeNumbers: readonly string[]; readonly isInForce: boolean },
): Promise<Binding[]> {
  return (await reader<Binding[]>`
    select * from identity_proof.binding
    where municipality_code = ${municipalityCode}
      and addressee_number = any(${[...wanted.addresseeNumbers]}::text[])
      and (ended_at is null or not ${wanted.isInForce})
    order by ended_at is null desc, bound_at desc, id desc`) as unknown as Binding[];
}
