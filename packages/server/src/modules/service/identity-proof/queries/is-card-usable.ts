/**
 * カードの利用可否 — whether a 利用者証明用電子証明書 stands for somebody at this moment: asked of
 * the binding, the register itself (not of what followed from its events) and the authority.
 */
import type { Reader } from '#platform/database';

import { currentJpki } from '../exchange/jpki.ts';
import { findLatestBinding } from './find-binding.ts';
import { isLiving } from './find-card-holder.ts';

export interface CardStanding {
  readonly isUsable: boolean;
  /** Null unless usable. */
  readonly addresseeNumber: string | null;
  readonly reason: CardUnusable | null;
}

export type CardUnusable =
  | 'not-bound'
  | 'binding-ended'
  | 'not-in-term'
  | 'not-living'
  | 'revoked'
  | 'unknown';

export interface CardQuestion {
  readonly serialNumber: string;
  readonly at: Date;
  /** For whoever asks the register more than whether the holder lives here. */
  readonly isHolderLiving?: (addresseeNumber: string) => Promise<boolean>;
}

/** Refuses (`identity_proof.status.…`) where the authority cannot be asked: never a guess. */
export async function isCardUsable(
  reader: Reader,
  municipalityCode: string,
  { serialNumber, at, isHolderLiving }: CardQuestion,
): Promise<CardStanding> {
  const name = { kind: 'authentication' as const, serialNumber };
  const binding = await findLatestBinding(reader, municipalityCode, name);
  if (!binding) return unusable('not-bound');
  if (binding.endedAt !== null) return unusable('binding-ended');
  if (at < binding.notBefore || at > binding.notAfter) return unusable('not-in-term');
  const { addresseeNumber } = binding;
  // Register and authority are asked at once; the register's answer goes first.
  const [living, status] = await Promise.allSettled([
    isHolderLiving?.(addresseeNumber) ??
      isLiving(reader, municipalityCode, { addresseeNumber, at }),
    statusOf(serialNumber, at),
  ]);
  if (living.status === 'rejected') throw living.reason;
  if (!living.value) return unusable('not-living');
  if (status.status === 'rejected') throw status.reason;
  if (status.value !== 'good') return unusable(status.value);
  return { isUsable: true, addresseeNumber, reason: null };
}

/** A serial number alone does not say which generation of the authority issued it. */
async function statusOf(serialNumber: string, at: Date): Promise<'good' | 'revoked' | 'unknown'> {
  const { trust, status } = currentJpki();
  for (const anchor of trust.anchors.filter(({ kind }) => kind === 'authentication')) {
    const known = await status.ask(anchor, serialNumber, at);
    if (known.status !== 'unknown') return known.status;
  }
  return 'unknown';
}

function unusable(reason: CardUnusable): CardStanding {
  return { isUsable: false, addresseeNumber: null, reason };
}
