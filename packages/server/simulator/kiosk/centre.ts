/**
 * 証明書交付センター（模擬） — asks a town over mutual TLS, sends the same request again while the
 * town is still making it or the line breaks, and looks at what comes back before passing it on.
 */
import { createHash, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:https';

import type { KioskDelivery, KioskInquiryAnswer } from '@yakuba/contract/kiosk';

import type { KeyedCertificate } from './certificates.ts';

export interface CentreOptions {
  /** `https://host:port` */
  readonly url: string;
  readonly authority: string;
  readonly client: KeyedCertificate;
  /** 打切り — how long the same request is sent again. Milliseconds. */
  readonly patience?: number;
}

export interface CentreReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

export interface KioskOrder {
  readonly cardSerialNumber: string;
  readonly terminal: string;
  readonly kind: string;
  readonly addresseeNumbers?: readonly string[];
  readonly items?: readonly string[];
  readonly copies?: number;
}

/** 断られた — with the town's code. */
export class CentreRefused extends Error {
  readonly code: string;
  readonly status: number;
  constructor(status: number, body: unknown) {
    const { code = 'unknown', detail = '' } = (body ?? {}) as { code?: string; detail?: string };
    super(detail);
    this.code = code;
    this.status = status;
  }
}

export interface Centre {
  state(town: string): Promise<{ isOpen: boolean; nextOpening: string | null }>;
  inquire(town: string, card: string, terminal: string): Promise<KioskInquiryAnswer>;
  /** Insists with one transaction number until there is an answer. */
  issue(town: string, order: KioskOrder, requestId?: string): Promise<KioskDelivery>;
  printed(town: string, delivery: KioskDelivery, terminal: string): Promise<void>;
  cancel(town: string, requestId: string, terminal: string): Promise<void>;
  /** One message, answered as it is. */
  send(method: string, path: string, body?: object): Promise<CentreReply>;
  close(): void;
}

const PAUSE_MILLISECONDS = 150;

export function openCentre(options: CentreOptions): Centre {
  const { authority, client, patience = 60_000 } = options;
  const tls = { ca: authority, cert: client.certificate, key: client.key };
  const agent = new Agent({ ...tls, keepAlive: true, maxSockets: 32 });
  const send: Centre['send'] = (method, path, body) =>
    ask(agent, { url: `${options.url}/api/kiosk-centre/towns/${path}`, method, body });

  async function insist<T>(method: string, path: string, body?: object): Promise<T> {
    const begun = performance.now();
    for (;;) {
      const reply = await send(method, path, body).catch((error: unknown) => {
        if (isRefusedByTls(error)) throw error;
        return null;
      });
      if (reply?.status === 200) return reply.body as T;
      if (reply && reply.status !== 503) throw new CentreRefused(reply.status, reply.body);
      if (performance.now() - begun > patience) throw new CentreRefused(503, reply?.body);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }

  return {
    send,
    state: (town) => insist('GET', `${town}/service`),
    inquire: (town, cardSerialNumber, terminal) =>
      insist('POST', `${town}/inquiries`, { cardSerialNumber, terminal }),
    issue: async (town, order, requestId = randomUUID()) => {
      const delivery = await insist<KioskDelivery>('PUT', `${town}/requests/${requestId}`, order);
      requireOwn(delivery, requestId, order);
      return delivery;
    },
    printed: async (town, delivery, terminal) => {
      await insist('POST', `${town}/requests/${delivery.requestId}/printed`, {
        terminal,
        documentHashes: delivery.documents.map(({ documentHash }) => documentHash),
        chargeId: `charge-${delivery.requestId}`,
        paidYen: delivery.feeYen,
      });
    },
    cancel: async (town, requestId, terminal) => {
      const reason = '端末で印刷できなかった';
      await insist('POST', `${town}/requests/${requestId}/cancel`, { terminal, reason });
    },
    close: () => agent.destroy(),
  };
}

/** 照合 — the answer is of this request and every file is what its hash says. */
function requireOwn(delivery: KioskDelivery, requestId: string, order: KioskOrder): void {
  const isWhole = delivery.documents.every(
    ({ pdf, documentHash }) =>
      createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex') === documentHash,
  );
  const isOwn =
    delivery.requestId === requestId &&
    delivery.kind === order.kind &&
    delivery.documents.length === (order.copies ?? 1);
  if (!isWhole || !isOwn) throw new Error('the answer is not of this request');
}

function isRefusedByTls(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  return /^ERR_(SSL|TLS)|CERT/.test(code);
}

interface Message {
  readonly url: string;
  readonly method: string;
  readonly body: object | undefined;
}

function ask(agent: Agent, { url, method, body }: Message): Promise<CentreReply> {
  const text = body === undefined ? null : JSON.stringify(body);
  const headers = text === null ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'] ?? null,
          body: jsonOf(Buffer.concat(parts).toString()),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(text ?? undefined);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
