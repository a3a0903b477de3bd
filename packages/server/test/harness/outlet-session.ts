/** 検査用の住民のサインイン — by a card of the claimant, bound at the counter before. */
import { residentActor } from '#modules/service/identity-proof';
import type { Actor } from '#platform/authorisation';
import { tokenDigest } from '#platform/identity';
import { type Card, PINS } from '#simulator/jpki';

import { openSignInChallenge } from '../../src/modules/service/identity-proof/acts/open-challenge.ts';
import { proveAuthentication } from '../../src/modules/service/identity-proof/acts/prove-authentication.ts';
import { visitor } from '../../src/modules/service/identity-proof/rules/resident-actor.ts';
import { saveBindings } from '../../src/modules/service/identity-proof/store.ts';
import type { KioskTown } from './kiosk-town.ts';
import { type Claimant, holderOf } from './outlet-people.ts';

export interface SignedIn {
  readonly card: Card;
  readonly by: Actor;
}

const DAY_MILLISECONDS = 86_400_000;

export async function signIn(town: KioskTown, one: Claimant): Promise<SignedIn> {
  const { town: municipalityCode, addresseeNumber } = one;
  const card = await town.simulator.issueCard({ holder: holderOf(one) });
  const now = town.clock.now();
  await town.app.database.write(municipalityCode, (tx) =>
    saveBindings(tx, [
      {
        municipalityCode,
        addresseeNumber,
        id: crypto.randomUUID(),
        kind: 'authentication',
        serialNumber: card.serialNumbers.authentication,
        notBefore: new Date(now.getTime() - DAY_MILLISECONDS),
        notAfter: new Date(now.getTime() + 365 * DAY_MILLISECONDS),
        holderDigest: null,
        isSimulated: true,
        origin: 'counter',
        boundAt: now,
      },
    ]),
  );
  const call = { actor: visitor(municipalityCode), idempotencyKey: null, requestId: null };
  const opened = await town.app.acts.run(openSignInChallenge, { ...call, input: {} });
  const challenge = Buffer.from(opened.challenge, 'base64');
  const digest = tokenDigest(crypto.randomUUID());
  const input = {
    kind: 'card',
    tokenDigest: digest,
    challengeId: opened.challengeId,
    certificate: card.certificate('authentication').toString('base64'),
    signature: card.prove(challenge, PINS.authentication).toString('base64'),
  };
  await town.app.acts.run(proveAuthentication, { ...call, input });
  const session = { kind: 'resident', tokenDigest: digest } as const;
  return { card, by: residentActor({ municipalityCode, addresseeNumber, ...session }) };
}
