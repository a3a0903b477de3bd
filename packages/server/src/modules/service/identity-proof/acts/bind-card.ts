/**
 * カードの結び付け — at the counter: the card proves itself by a challenge signed with its PIN, and
 * a signing certificate must bear the four items of the resident whom it is bound to.
 */
import {
  type BindCardInput,
  type BindingAnswer,
  bindCardInput,
} from '@yakuba/contract/identity-proof';

import type { LivingResident } from '#modules/registry/resident';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { currentJpki } from '../exchange/jpki.ts';
import { verifyChallenge, verifySignature } from '../exchange/verify-signature.ts';
import type { Binding, CertificateKind, ProvenCertificate } from '../model.ts';
import { bindingAnswer } from '../queries/binding-answer.ts';
import { findBinding } from '../queries/find-binding.ts';
import { requireLiving } from '../queries/require-living.ts';
import { refuse } from '../refusals.ts';
import { differingItems, itemsDigest } from '../rules/compare-holder.ts';
import { lockCard } from '../store/lock-card.ts';
import { lockChallenge, spendChallenge } from '../store/lock-challenge.ts';
import { type NewBinding, newBinding, saveBindings } from '../store.ts';
import { pairedBinding } from './bind-first-signature.ts';

interface Loaded {
  readonly resident: LivingResident;
  readonly certificate: ProvenCertificate;
  /** Bindings in force of this certificate and of the other one of the card. */
  readonly known: readonly Binding[];
  readonly paired: NewBinding | null;
}

interface Bound {
  readonly challengeId: string;
  readonly bindings: readonly NewBinding[];
}

export const bindCard = defineAct<BindCardInput, Loaded, Bound, { bindings: BindingAnswer[] }>({
  name: 'identity_proof:bind_card',
  title: 'カードの結び付け',
  legalBasis: '電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律第17条・第36条',
  permission: 'identity_proof:bind_card',
  input: bindCardInput,
  idempotency: 'required',
  load,
  decide: ({ resident, certificate, known, paired }, { addresseeNumber, proof }, context) => {
    if (known.some((binding) => binding.addresseeNumber !== addresseeNumber)) {
      throw refuse('identity_proof.binding.bound_to_other', {}, 'proof');
    }
    const { holder } = certificate;
    const items = holder ? differingItems(holder, resident).join('・') : '';
    if (items !== '') throw refuse('identity_proof.binding.holder_differs', { items }, 'proof');
    const holderDigest = holder ? itemsDigest(resident) : null;
    const order = { ...context, addresseeNumber, certificate, holderDigest };
    const isBound = known.some(({ serialNumber }) => serialNumber === certificate.serialNumber);
    const own = isBound ? [] : [newBinding({ ...order, origin: 'counter' as const })];
    return { challengeId: proof.challengeId, bindings: paired ? [...own, paired] : own };
  },
  save: async (tx, { challengeId: id, bindings }, { municipalityCode, now }) => {
    await spendChallenge(tx, { municipalityCode, id, now });
    await saveBindings(tx, bindings);
  },
  record: ({ bindings }, { addresseeNumber }) => ({
    subjects: [addresseeNumber],
    events: bindings.length === 0 ? [] : [cardBound(addresseeNumber, bindings)],
  }),
  answer: ({ bindings }) => ({
    bindings: bindings.map((one) => bindingAnswer({ ...one, endedAt: null, endReason: null })),
  }),
});

function cardBound(addresseeNumber: string, bindings: readonly NewBinding[]) {
  const kinds = bindings.map(({ kind }) => kind);
  return {
    type: 'CardBound',
    subject: `addressee:${addresseeNumber}`,
    payload: { addresseeNumber, kinds, origin: 'counter' },
  };
}

async function load(tx: Transaction, input: BindCardInput, context: ActContext): Promise<Loaded> {
  const { municipalityCode, now } = context;
  const { addresseeNumber, proof } = input;
  const taken = { municipalityCode, id: proof.challengeId, purpose: 'counter' as const, now };
  const resident = await requireLiving(tx, addresseeNumber, context);
  const challenge = await lockChallenge(tx, taken);
  const certificate = await verifyCard(proof, challenge, now);
  const { kind, serialNumber } = certificate;
  const { paired } = await currentJpki().lineageOf(kind, serialNumber);
  await lockCard(tx, municipalityCode, [serialNumber, paired ?? serialNumber]);
  const other: CertificateKind = kind === 'signature' ? 'authentication' : 'signature';
  const names = [
    { kind, serialNumber },
    ...(paired ? [{ kind: other, serialNumber: paired }] : []),
  ];
  const known = await Promise.all(names.map((name) => findBinding(tx, municipalityCode, name)));
  const pairing = { addresseeNumber, certificate, origin: 'paired' as const };
  return {
    resident,
    certificate,
    known: known.filter((binding) => binding !== null),
    paired: kind === 'signature' ? await pairedBinding(tx, pairing, context) : null,
  };
}

function verifyCard(
  proof: BindCardInput['proof'],
  challenge: Buffer,
  at: Date,
): Promise<ProvenCertificate> {
  if (proof.kind === 'signature') {
    return verifySignature({ content: challenge, cms: Buffer.from(proof.cms, 'base64'), at });
  }
  const certificate = Buffer.from(proof.certificate, 'base64');
  const signature = Buffer.from(proof.signature, 'base64');
  return verifyChallenge({ challenge, certificate, signature, at });
}
