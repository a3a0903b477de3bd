/**
 * カードの持ち主 — the resident whom a proven 利用者証明用電子証明書 stands for: bound by itself,
 * or through the certificate that it came in place of.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { listLivingResidents } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import { currentJpki } from '../exchange/jpki.ts';
import type { Binding } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type CertificateName, findBinding, findLatestBinding } from './find-binding.ts';

export interface CardHolder {
  readonly addresseeNumber: string;
  readonly binding: Binding;
  /** True where the binding is of the earlier certificate and has to be carried over. */
  readonly isRenewal: boolean;
}

/** So many renewals are followed back. */
const RENEWALS_MAX = 5;

/** Refuses a card that is bound to nobody, no longer, or to somebody who lives here no longer. */
export async function findCardHolder(
  reader: Reader,
  municipalityCode: string,
  { name, at }: { readonly name: CertificateName; readonly at: Date },
): Promise<CardHolder> {
  const latest = () => findLatestBinding(reader, municipalityCode, name);
  const own = await latest();
  const earlier = own ? null : await findEarlierBinding(reader, municipalityCode, name);
  // Meanwhile the same card may have signed in elsewhere and carried its binding over.
  const binding = own ?? earlier ?? (await latest());
  if (!binding) throw refuse('identity_proof.binding.not_bound');
  const { addresseeNumber, endedAt } = binding;
  if (endedAt !== null) throw refuse('identity_proof.binding.ended');
  if (!(await isLiving(reader, municipalityCode, { addresseeNumber, at }))) {
    throw refuse('identity_proof.binding.ended');
  }
  return { addresseeNumber, binding, isRenewal: binding === earlier };
}

/** 旧シリアル番号による結び付け — asks the authority what this certificate came in place of. */
export async function findEarlierBinding(
  reader: Reader,
  municipalityCode: string,
  { kind, serialNumber }: CertificateName,
): Promise<Binding | null> {
  let next: string = serialNumber;
  for (let count = 0; count < RENEWALS_MAX; count += 1) {
    const { previous } = await currentJpki().lineageOf(kind, next);
    if (previous === null) return null;
    const name = { kind, serialNumber: previous };
    const binding = await findBinding(reader, municipalityCode, name);
    if (binding) return binding;
    next = previous;
  }
  return null;
}

export async function isLiving(
  reader: Reader,
  municipalityCode: string,
  { addresseeNumber, at }: { readonly addresseeNumber: string; readonly at: Date },
): Promise<boolean> {
  const who = { addresseeNumbers: [addresseeNumber] };
  const today = todayInJapan(at);
  return (await listLivingResidents(reader, { municipalityCode, today, who })).length === 1;
}
