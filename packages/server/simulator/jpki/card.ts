/**
 * カード（模擬） — two certificates, two keys and two PINs; a key signs for whoever knows its PIN,
 * and locks after too many wrong ones, as the real card does.
 */
import { sign } from 'node:crypto';

import type { Issued } from './authority.ts';
import type { KeyPair } from './keys.ts';
import type { CertificateKind, Holder } from './profile.ts';
import { signedData } from './signed-data.ts';

/** 誤りの上限 — wrong PINs in a row until a key locks. */
const TRIES: Record<CertificateKind, number> = { signature: 5, authentication: 3 };

export class CardProblem extends Error {
  readonly code: 'wrong-pin' | 'locked';

  constructor(code: 'wrong-pin' | 'locked') {
    super(code);
    this.name = 'CardProblem';
    this.code = code;
  }
}

export interface CardContents {
  readonly holder: Holder;
  /** 署名用パスワード (6 to 16 letters and digits) and 利用者証明用パスワード (4 digits). */
  readonly pins: Record<CertificateKind, string>;
  readonly keys: Record<CertificateKind, KeyPair>;
  readonly issued: Record<CertificateKind, Issued>;
}

export interface Card {
  readonly holder: Holder;
  readonly serialNumbers: Record<CertificateKind, string>;
  /** DER of a certificate. */
  certificate(kind: CertificateKind): Buffer;
  /** 電子署名 — CMS SignedData; `kind` says which key, so that the wrong one can be tried. */
  sign(content: Buffer, pin: string, options?: CardSigning): Buffer;
  /** 利用者証明 — plain signature over a challenge. */
  prove(challenge: Buffer, pin: string): Buffer;
}

export interface CardSigning {
  readonly kind?: CertificateKind;
  readonly signedAt?: Date;
}

export function makeCard(contents: CardContents, now: () => Date): Card {
  const wrong: Record<CertificateKind, number> = { signature: 0, authentication: 0 };
  function unlock(kind: CertificateKind, pin: string): KeyPair['signingKey'] {
    if (wrong[kind] >= TRIES[kind]) throw new CardProblem('locked');
    if (pin !== contents.pins[kind]) {
      wrong[kind] += 1;
      throw new CardProblem(wrong[kind] >= TRIES[kind] ? 'locked' : 'wrong-pin');
    }
    wrong[kind] = 0;
    return contents.keys[kind].signingKey;
  }
  const certificate = (kind: CertificateKind) =>
    Buffer.from(contents.issued[kind].certificate.rawData);
  return {
    holder: contents.holder,
    serialNumbers: {
      signature: contents.issued.signature.serialNumber,
      authentication: contents.issued.authentication.serialNumber,
    },
    certificate,
    sign: (content, pin, { kind = 'signature', signedAt = now() } = {}) =>
      signedData({
        content,
        certificate: certificate(kind),
        signingKey: unlock(kind, pin),
        signedAt,
      }),
    prove: (challenge, pin) => sign('sha256', challenge, unlock('authentication', pin)),
  };
}
