/**
 * 模擬の郵便受け — a real SMTP server of this machine for addresses that nobody has, and a page
 * that shows what came. Keeps the newest two hundred letters in memory.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { type Letter, pageOf } from './page.ts';

export interface MailBox {
  /** `smtp://…` — the relay of the demonstration. */
  readonly relay: string;
  /** `http://…` — the page. */
  readonly url: string;
  close(): Promise<void>;
}

const KEPT = 200;

export async function openMailBox(): Promise<MailBox> {
  const letters: Letter[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
      simpleParser(stream)
        .then(({ subject = '', text = '', date }) => {
          letters.unshift({ to, subject, text, at: date ?? new Date() });
          letters.splice(KEPT);
          done();
        })
        .catch((error: Error) => done(error));
    },
  });
  smtp.on('error', () => undefined);
  const page = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(pageOf(letters));
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  return {
    relay: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    url: `http://127.0.0.1:${portOf(page)}/`,
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      page.closeAllConnections();
      await new Promise((resolve) => page.close(resolve));
    },
  };
}

function portOf(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port;
}
