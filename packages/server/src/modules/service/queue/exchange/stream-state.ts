/**
 * 変化の送出 — server-sent events: the state whenever it differs from what was sent last. It is
 * looked at anew, whichever process changed it; streams of the same state look together.
 */
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Stream {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Streams of the same key share one look. */
  readonly key: string;
  readonly everyMilliseconds: number;
  look(): Promise<unknown>;
}

/** A stream ends after this and the browser opens another: no connection outlives a restart. */
const LIFE_MILLISECONDS = 10 * 60_000;
const BEAT_MILLISECONDS = 15_000;
const RETRY_MILLISECONDS = 2_000;
const EVENTS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
};

const looks = new Map<string, { readonly at: number; readonly text: Promise<string> }>();

/** The first look is awaited, so that whatever refuses is answered as a problem. */
export async function streamState(stream: Stream): Promise<void> {
  const { request, reply, everyMilliseconds } = stream;
  const first = await lookTogether(stream);
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.hijack();
  const out = reply.raw;
  out.writeHead(200, { ...headers, ...EVENTS });
  out.write(`retry: ${RETRY_MILLISECONDS}\ndata: ${first}\n\n`);
  const begun = performance.now();
  let sent = first;
  let beatAt = begun;
  const timer = setInterval(() => void tick(), everyMilliseconds);
  out.once('close', () => clearInterval(timer));

  async function tick(): Promise<void> {
    const now = performance.now();
    if (!request.server.server.listening || now - begun > LIFE_MILLISECONDS) {
      clearInterval(timer);
      out.end();
      return;
    }
    const text = await lookTogether(stream).catch(() => null);
    // Beating on without having looked would let an old state pass for the present one.
    if (text === null) {
      clearInterval(timer);
      out.end();
      return;
    }
    if (text !== sent) out.write(`data: ${text}\n\n`);
    else if (now - beatAt > BEAT_MILLISECONDS) out.write(': \n\n');
    else return;
    sent = text;
    beatAt = now;
  }
}

function lookTogether({ key, everyMilliseconds, look }: Stream): Promise<string> {
  const now = performance.now();
  const known = looks.get(key);
  if (known && now - known.at < everyMilliseconds / 2) return known.text;
  const text = look().then((state) => JSON.stringify(state));
  looks.set(key, { at: now, text });
  text.catch(() => looks.delete(key));
  setTimeout(() => looks.get(key)?.text === text && looks.delete(key), BEAT_MILLISECONDS).unref();
  return text;
}
