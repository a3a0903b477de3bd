/**
 * 証明書交付センターの入口 — who a request over mutual TLS comes from. The connection has proved
 * the certificate already; here its name must be the one that the configuration admits.
 */
import type { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';

import { type AccessLog, auditEntry } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Authenticator } from '#platform/http';

import { kioskActor } from '../model.ts';
import { refuse } from '../refusals.ts';

/** Where refusals are recorded. */
export interface CentreRecord {
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}

export function openCentreDoors(centreName: string, record: CentreRecord): Authenticator {
  return {
    authenticate: async (request) => {
      const { municipalityCode = '' } = request.params as { municipalityCode?: string };
      const isTown = /^\d{6}$/.test(municipalityCode);
      const actor = isTown ? kioskActor(municipalityCode, terminalOf(request)) : null;
      if (nameOf(request) === centreName) return actor;
      const refusal = refuse('kiosk.centre.unknown');
      if (actor) await turnedAway(record, { actor, requestId: request.id, code: refusal.code });
      throw refusal;
    },
    // No browser carries this certificate: a request cannot come from another site's page.
    isForged: () => false,
    refused: async () => undefined,
  };
}

interface Knock {
  readonly actor: ReturnType<typeof kioskActor>;
  readonly requestId: string;
  readonly code: string;
}

/** Someone whom the authority knows, and we do not. */
async function turnedAway({ accessLog, clock }: CentreRecord, knock: Knock): Promise<void> {
  const { actor, requestId, code } = knock;
  const about = { actor: { ...actor, id: 'unknown' }, now: clock.now(), requestId };
  const operation = 'kiosk:serve_centre';
  const title = '証明書交付センターでない相手';
  await accessLog.write(
    auditEntry({ ...about, operation, title, outcome: 'refused', refusalCode: code }),
  );
}

/** A connection keeps its certificate for as long as it stands: it is looked at once. */
const names = new WeakMap<TLSSocket, string>();

/** 相手の名前 — CN of the client's certificate; empty without one that our authority issued. */
function nameOf(request: FastifyRequest): string {
  const socket = request.raw.socket as TLSSocket;
  if (socket.authorized !== true) return '';
  const known = names.get(socket);
  if (known !== undefined) return known;
  const name: unknown = socket.getPeerCertificate().subject?.CN;
  const found = typeof name === 'string' ? name : '';
  names.set(socket, found);
  return found;
}

function terminalOf({ body }: FastifyRequest): string {
  const terminal = (body as { terminal?: unknown } | null | undefined)?.terminal;
  return typeof terminal === 'string' ? terminal.trim().slice(0, 40) : '';
}
