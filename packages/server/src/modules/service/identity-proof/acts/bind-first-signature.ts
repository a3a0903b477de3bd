/**
 * 初めの署名による結び付け — for acts of upper rooms: whoever's certificate equals exactly one
 * resident is bound by the first signature, and the other certificate of the card with it.
 */
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import { currentJpki } from '../exchange/jpki.ts';
import type { BindingOrigin, ProvenCertificate, SignerProof } from '../model.ts';
import { findLatestBinding } from '../queries/find-binding.ts';
import { requireLiving } from '../queries/require-living.ts';
import { itemsDigest } from '../rules/compare-holder.ts';
import { type NewBinding, newBinding, saveBindings } from '../store.ts';

type Hand = Pick<ActContext, 'municipalityCode' | 'now' | 'today' | 'newId'>;

/** Does nothing for a proof that is bound already or stands for nobody. */
export async function bindFirstSignature(
  tx: Transaction,
  proof: SignerProof,
  context: Hand,
): Promise<void> {
  await saveBindings(tx, await planFirstBinding(tx, proof, context));
}

/**
 * 結び付けの計画 — what a first signature binds. The authority is asked here, so that whoever saves
 * it with other rows holds none of them meanwhile.
 */
export async function planFirstBinding(
  tx: Transaction,
  proof: SignerProof,
  context: Hand,
): Promise<NewBinding[]> {
  const { addresseeNumber } = proof;
  if (proof.binding !== 'matched' || addresseeNumber === null) return [];
  const resident = await requireLiving(tx, addresseeNumber, context);
  const signing = newBinding({
    ...context,
    addresseeNumber,
    certificate: proof,
    holderDigest: itemsDigest(resident),
    origin: 'first-signature',
  });
  const order = { addresseeNumber, certificate: proof, origin: 'paired' as const };
  const proving = await pairedBinding(tx, order, context);
  return proving ? [signing, proving] : [signing];
}

export interface Pairing {
  readonly addresseeNumber: string;
  /** 署名用 */
  readonly certificate: ProvenCertificate;
  readonly origin: BindingOrigin;
}

/** 同じカードの利用者証明用 — as the authority says; null where it says none or it was bound. */
export async function pairedBinding(
  tx: Transaction,
  { addresseeNumber, certificate: signing, origin }: Pairing,
  context: Pick<ActContext, 'municipalityCode' | 'now' | 'newId'>,
): Promise<NewBinding | null> {
  const { paired } = await currentJpki().lineageOf('signature', signing.serialNumber);
  if (paired === null) return null;
  const certificate: ProvenCertificate = {
    ...signing,
    kind: 'authentication',
    serialNumber: paired,
    holder: null,
  };
  const known = await findLatestBinding(tx, context.municipalityCode, certificate);
  if (known) return null;
  return newBinding({ ...context, addresseeNumber, certificate, holderDigest: null, origin });
}
