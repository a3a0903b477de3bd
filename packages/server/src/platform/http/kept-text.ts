/**
 * 受信した本文 — the text of a JSON body as it came, for those who must check a signature over it.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';

const texts = new WeakMap<FastifyRequest, string>();

/** Reads JSON as before, and keeps the text beside it for as long as the request lives. */
export function keepText(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    texts.set(request, text);
    parse(request, text, done);
  });
}

/** 本文 — '' where there was none. */
export function textOf(request: FastifyRequest): string {
  return texts.get(request) ?? '';
}
