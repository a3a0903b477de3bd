/**
 * 検査用のメールの受け皿 — a real SMTP server of this machine that keeps what it takes, and can be
 * asked for it: in the process, or over HTTP by Message-ID as a relay's own log could be. As a
 * program of its own it prints where it is reached.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly messageId: string;
  /** Envelope. */
  readonly from: string;
  readonly to: string;
  /** Instant of taking, milliseconds since 1970. */
  readonly at: number;
  /** '' where the sink keeps identifiers alone. */
  readonly raw: string;
}

export interface SinkOptions {
  /** Keep the whole text; otherwise identifiers alone. */
  readonly isKeeping?: boolean;
  /** SMTP code for a recipient, or 0 to take it. */
  readonly refuses?: (address: string) => number;
}

export interface MailSink {
  readonly url: string;
  readonly journalUrl: string;
  readonly taken: TakenMail[];
  close(): Promise<void>;
}

export async function openMailSink(options: SinkOptions = {}): Promise<MailSink> {
  const taken: TakenMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = options.refuses?.(address) ?? 0;
      done(code === 0 ? null : Object.assign(new Error('refused'), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          messageId: /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '',
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo[0]?.address ?? '',
          at: Date.now(),
          raw: options.isKeeping ? raw : '',
        });
        done();
      });
    },
  });
  // A client that is killed drops its connections; that is no failure of the sink's.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const journal = journalOf(taken);
  await new Promise<void>((resolve) => journal.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    journalUrl: `http://127.0.0.1:${portOf(journal)}/accepted`,
    taken,
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      journal.closeAllConnections();
      await new Promise((resolve) => journal.close(resolve));
    },
  };
}

function journalOf(taken: readonly TakenMail[]): Server {
  return createServer((request, response) => {
    if (request.method === 'GET') {
      const to = new URL(request.url ?? '', 'http://sink').searchParams.get('to');
      const first = taken.find((mail) => mail.to === to);
      response.end(JSON.stringify({ count: taken.length, at: first?.at ?? null }));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const { messageIds } = JSON.parse(Buffer.concat(chunks).toString()) as {
        messageIds: string[];
      };
      const known = new Set(taken.map(({ messageId }) => messageId));
      const accepted = messageIds.filter((id) => known.has(id));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ accepted }));
    });
  });
}

function portOf(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, journalUrl } = await openMailSink();
  process.stdout.write(`${JSON.stringify({ url, journalUrl })}\n`);
}
