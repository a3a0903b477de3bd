/** 確認番号の発行 — for a sign-in by a visitor, or for binding a card at the counter. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

import { type ActDeclaration, defineAct } from '#platform/act';

import { isJpkiSimulated } from '../exchange/jpki.ts';
import { CHALLENGE_SECONDS, SIMULATED_LABEL } from '../model.ts';
import { type Challenge, challengeText } from '../rules/challenge-text.ts';
import { ENTER } from '../rules/resident-permissions.ts';
import { saveChallenge } from '../store.ts';

export interface ChallengeAnswer {
  readonly challengeId: string;
  readonly challenge: string;
  readonly expiresAt: string;
  readonly label: string | null;
}

interface Opened extends Challenge {
  readonly expiresAt: string;
}

const input = z.strictObject({});

type OpenChallenge = ActDeclaration<z.output<typeof input>, string, Opened, ChallengeAnswer>;

export const openSignInChallenge: OpenChallenge = challengeAct('sign-in', {
  name: 'identity_proof:open_sign_in_challenge',
  title: 'サインインの確認番号の発行',
  permission: ENTER,
});

export const openCounterChallenge: OpenChallenge = challengeAct('counter', {
  name: 'identity_proof:open_counter_challenge',
  title: '窓口の確認番号の発行',
  permission: 'identity_proof:bind_card',
});

function challengeAct(
  purpose: Challenge['purpose'],
  named: Pick<OpenChallenge, 'name' | 'title' | 'permission'>,
): OpenChallenge {
  return defineAct({
    ...named,
    legalBasis: '電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律第38条',
    input,
    idempotency: 'optional',
    load: async () => randomBytes(32).toString('base64url'),
    decide: (nonce, _input, { municipalityCode, now, newId }) => ({
      municipalityCode,
      id: newId(),
      purpose,
      nonce,
      expiresAt: new Date(now.getTime() + CHALLENGE_SECONDS * 1000).toISOString(),
    }),
    save: (tx, opened, { now }) => saveChallenge(tx, opened, now),
    record: () => ({ events: [], subjects: [] }),
    answer: ({ expiresAt, ...challenge }) => ({
      challengeId: challenge.id,
      challenge: challengeText(challenge).toString('base64'),
      expiresAt,
      label: isJpkiSimulated() ? SIMULATED_LABEL : null,
    }),
  });
}
