/**
 * 証明書交付センターの入口 — who a request over mutual TLS comes from. The connection has proved
 * the certificate already; here its name must be the one that the configuration admits.
 */
import type { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';

import type { Authenticator } from '#platform/http';

import { kioskActor } from '../model.ts';
import { refuse } from '../refusals.ts';

export function openCentreDoors(centreName: string): Authenticator {
  return {
    authenticate: async (request) => {
      if (nameOf(request) !== centreName) throw refuse('kiosk.centre.unknown');
      const { municipalityCode = '' } = request.params as { municipalityCode?: string };
      if (!/^\d{6}$/.test(municipalityCode)) return null;
      return kioskActor(municipalityCode, terminalOf(request));
    },
    // No browser carries this certificate: a request cannot come from another site's page.
    isForged: () => false,
    refused: async () => undefined,
  };
}

/** 相手の名前 — CN of the client's certificate; empty without one that our authority issued. */
function nameOf(request: FastifyRequest): string {
  const socket = request.raw.socket as TLSSocket;
  if (socket.authorized !== true) return '';
  const { subject } = socket.getPeerCertificate();
  const name: unknown = subject?.CN;
  return typeof name === 'string' ? name : '';
}

function terminalOf({ body }: FastifyRequest): string {
  const terminal = (body as { terminal?: unknown } | null | undefined)?.terminal;
  return typeof terminal === 'string' ? terminal.trim().slice(0, 40) : '';
}
