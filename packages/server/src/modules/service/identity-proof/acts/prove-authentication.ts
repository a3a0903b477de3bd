/**
 * 住民のサインイン — by a card that signed the challenge, or as a guest. The session's token is
 * made by the caller; only its digest comes here.
 */
import { z } from 'zod';

import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { isJpkiSimulated } from '../exchange/jpki.ts';
import { verifyChallenge } from '../exchange/verify-signature.ts';
import { type ProvenCertificate, sessionLimits } from '../model.ts';
import { type CardHolder, findCardHolder } from '../queries/find-card-holder.ts';
import { ENTER } from '../rules/resident-permissions.ts';
import { lockCard } from '../store/lock-card.ts';
import { lockChallenge, spendChallenge } from '../store/lock-challenge.ts';
import { type NewBinding, newBinding, saveBindings, saveResidentSession } from '../store.ts';

const digest = z.string().length(43);

const input = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guest'), tokenDigest: digest }),
  z.object({
    kind: z.literal('card'),
    tokenDigest: digest,
    challengeId: z.string(),
    /** Base64. */
    certificate: z.string(),
    signature: z.string(),
  }),
]);

type Input = z.output<typeof input>;

interface Proven {
  readonly certificate: ProvenCertificate;
  readonly holder: CardHolder;
}

interface Opened {
  readonly tokenDigest: string;
  readonly kind: 'resident' | 'guest';
  readonly addresseeNumber: string | null;
  readonly bindingId: string | null;
  readonly renewed: NewBinding | null;
  readonly challengeId: string | null;
  readonly isSimulated: boolean;
}

export interface SessionOpened {
  readonly kind: 'resident' | 'guest';
  readonly addresseeNumber: string | null;
  readonly isSimulated: boolean;
  readonly idleSeconds: number;
  readonly absoluteUntil: string;
}

export const proveAuthentication = defineAct<Input, Proven | null, Opened, SessionOpened>({
  name: 'identity_proof:prove_authentication',
  title: '住民のサインイン',
  legalBasis: '電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律第38条',
  permission: ENTER,
  input,
  idempotency: 'optional',
  load: (tx, given, context) =>
    given.kind === 'guest' ? Promise.resolve(null) : prove(tx, given, context),
  decide: (proven, given, context) => {
    const { tokenDigest } = given;
    if (!proven) return { ...nobody, tokenDigest, isSimulated: isJpkiSimulated() };
    const { certificate, holder } = proven;
    const { addresseeNumber, binding, isRenewal } = holder;
    const order = { ...context, certificate, addresseeNumber, holderDigest: null };
    const renewed = isRenewal ? newBinding({ ...order, origin: 'renewal' }) : null;
    return {
      tokenDigest,
      kind: 'resident',
      addresseeNumber,
      bindingId: renewed?.id ?? binding.id,
      renewed,
      challengeId: given.kind === 'card' ? given.challengeId : null,
      isSimulated: certificate.isSimulated,
    };
  },
  save: async (tx, opened, { municipalityCode, now }) => {
    const { renewed, challengeId: id, addresseeNumber: _, ...session } = opened;
    if (id) await spendChallenge(tx, { municipalityCode, id, now });
    if (renewed) await saveBindings(tx, [renewed]);
    await saveResidentSession(tx, { ...session, municipalityCode, now });
  },
  record: ({ addresseeNumber, renewed }) => ({
    subjects: addresseeNumber === null ? [] : [addresseeNumber],
    events: renewed
      ? [
          {
            type: 'CardBound',
            subject: `addressee:${addresseeNumber}`,
            payload: { addresseeNumber, kinds: ['authentication'], origin: 'renewal' },
          },
        ]
      : [],
  }),
  answer: ({ kind, addresseeNumber, isSimulated }, _input, { now }) => {
    const { idleSeconds, absoluteSeconds } = sessionLimits[kind];
    const absoluteUntil = new Date(now.getTime() + absoluteSeconds * 1000).toISOString();
    return { kind, addresseeNumber, isSimulated, idleSeconds, absoluteUntil };
  },
});

const nobody = {
  kind: 'guest',
  addresseeNumber: null,
  bindingId: null,
  renewed: null,
  challengeId: null,
} as const;

async function prove(
  tx: Transaction,
  given: Extract<Input, { kind: 'card' }>,
  { municipalityCode, now }: ActContext,
): Promise<Proven> {
  const challenge = await lockChallenge(tx, {
    municipalityCode,
    id: given.challengeId,
    purpose: 'sign-in',
    now,
  });
  const certificate = await verifyChallenge({
    challenge,
    certificate: Buffer.from(given.certificate, 'base64'),
    signature: Buffer.from(given.signature, 'base64'),
    at: now,
  });
  const wanted = { name: certificate, at: now };
  const holder = await findCardHolder(tx, municipalityCode, wanted);
  if (!holder.isRenewal) return { certificate, holder };
  // Two sign-ins by a new card at one moment: the second finds it bound by the first.
  await lockCard(tx, municipalityCode, [certificate.serialNumber]);
  return { certificate, holder: await findCardHolder(tx, municipalityCode, wanted) };
}
