/**
 * 公的個人認証（模擬） — both authorities, the cards that they issued, and which certificate came
 * in place of which. Nothing here is real, and nothing that the product runs on imports it.
 */
import { type Authority, openAuthority } from './authority.ts';
import { type Card, makeCard } from './card.ts';
import { newKeys, pooledKeys } from './keys.ts';
import { type CertificateKind, type Holder, policies } from './profile.ts';
import { answerOcsp, makeCrl } from './revocation.ts';

/** 新旧シリアル番号の紐付け — null where there is none. */
export interface Lineage {
  /** 旧 — the certificate that this one came in place of. */
  readonly previous: string | null;
  /** 新 — the certificate that came in place of this one. */
  readonly next: string | null;
  /** The other certificate of the same card. */
  readonly paired: string | null;
}

export interface IssueCard {
  readonly holder: Holder;
  readonly pins?: Record<CertificateKind, string>;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** A pair of its own; else one of a few that all cards of this process share. */
  readonly hasOwnKeys?: boolean;
}

export interface Simulator {
  readonly authorities: Record<CertificateKind, Authority>;
  readonly now: () => Date;
  issueCard(order: IssueCard): Promise<Card>;
  /** 更新 — a new card for the same holder, bound to the old one; the old one is revoked. */
  renewCard(card: Card, holder?: Holder): Promise<Card>;
  /** 失効 — both certificates, or one kind alone (a change of the four items ends 署名用). */
  revokeCard(card: Card, kind?: CertificateKind): void;
  lineage(kind: CertificateKind, serialNumber: string): Lineage;
  /** What the product is given to trust; `baseUrl` is where the responder answers. */
  trust(baseUrl?: string): object;
  /** The responder without a network, for tests: pass it where the product would fetch. */
  fetch(url: string, body: Buffer | null): Promise<Buffer>;
}

export const PINS: Record<CertificateKind, string> = {
  signature: 'ABC123',
  authentication: '1234',
};

const YEAR_MILLISECONDS = 365 * 86_400_000;
const SINCE = new Date('2020-01-01T00:00:00Z');
const NONE: Lineage = { previous: null, next: null, paired: null };

export async function openSimulator(now: () => Date = () => new Date()): Promise<Simulator> {
  const [signature, authentication] = await Promise.all([
    openAuthority({ kind: 'signature', since: SINCE }),
    openAuthority({ kind: 'authentication', since: SINCE }),
  ]);
  const authorities = { signature, authentication };
  const lineages = new Map<string, Lineage>();
  let cards = 0;

  function link(kind: CertificateKind, serialNumber: string, part: Partial<Lineage>): void {
    const key = `${kind}/${serialNumber}`;
    lineages.set(key, { ...(lineages.get(key) ?? NONE), ...part });
  }

  async function issueCard(order: IssueCard): Promise<Card> {
    const turn = cards;
    cards += 1;
    const pair = (at: number) => (order.hasOwnKeys ? newKeys() : pooledKeys(at));
    const [signing, proving] = await Promise.all([pair(turn), pair(turn + 1)]);
    const keys = { signature: signing, authentication: proving };
    const notBefore = order.notBefore ?? new Date(now().getTime() - 86_400_000);
    const notAfter = order.notAfter ?? new Date(notBefore.getTime() + 5 * YEAR_MILLISECONDS);
    const term = { notBefore, notAfter };
    const [first, second] = await Promise.all([
      signature.issue({ ...term, publicKey: signing.publicKey, holder: order.holder }),
      authentication.issue({ ...term, publicKey: proving.publicKey }),
    ]);
    link('signature', first.serialNumber, { paired: second.serialNumber });
    link('authentication', second.serialNumber, { paired: first.serialNumber });
    const issued = { signature: first, authentication: second };
    return makeCard({ holder: order.holder, pins: order.pins ?? PINS, keys, issued }, now);
  }

  function revokeCard(card: Card, kind?: CertificateKind): void {
    for (const one of kind ? [kind] : (['signature', 'authentication'] as const)) {
      authorities[one].revoke(card.serialNumbers[one], now());
    }
  }

  return {
    authorities,
    now,
    issueCard,
    revokeCard,
    renewCard: async (card, holder = card.holder) => {
      const renewed = await issueCard({ holder });
      for (const kind of ['signature', 'authentication'] as const) {
        link(kind, card.serialNumbers[kind], { next: renewed.serialNumbers[kind] });
        link(kind, renewed.serialNumbers[kind], { previous: card.serialNumbers[kind] });
      }
      revokeCard(card);
      return renewed;
    },
    lineage: (kind, serialNumber) => lineages.get(`${kind}/${serialNumber}`) ?? NONE,
    trust: (baseUrl = 'http://127.0.0.1') => trustOf(authorities, baseUrl),
    fetch: async (url, body) => {
      const { pathname, searchParams } = new URL(url);
      const [, question, kind] = pathname.split('/') as [string, string, CertificateKind];
      const authority = authorities[kind];
      if (!authority) throw new Error(`nothing answers at ${pathname}`);
      if (question === 'ocsp' && body) return answerOcsp(authority, body, { now: now() });
      if (question === 'crl') return makeCrl(authority, { now: now() });
      if (question !== 'lineage') throw new Error(`nothing answers at ${pathname}`);
      const found = lineages.get(`${kind}/${searchParams.get('serialNumber') ?? ''}`) ?? NONE;
      return Buffer.from(JSON.stringify(found));
    },
  };
}

function trustOf(authorities: Record<CertificateKind, Authority>, baseUrl: string): object {
  return {
    authorities: Object.values(authorities).map(({ kind, certificate }) => ({
      kind,
      anchors: [certificate.toString('pem')],
      policies: [policies[kind]],
      ocspUrl: `${baseUrl}/ocsp/${kind}`,
      crlUrl: `${baseUrl}/crl/${kind}`,
      lineageUrl: `${baseUrl}/lineage/${kind}`,
    })),
  };
}
