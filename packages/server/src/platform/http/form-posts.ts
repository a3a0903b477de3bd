/**
 * 様式の送信 — a form's POST is let in without its content: mail programs that stop a mailing in
 * one click send one (RFC 8058), and nothing here is ever read from a form. What needs a body finds
 * none, so another site's form can fill in nothing.
 */
import type { FastifyInstance } from 'fastify';

const BODY_BYTES_MAX = 4_096;

export function admitFormPosts(app: FastifyInstance): void {
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  const options = { parseAs: 'string', bodyLimit: BODY_BYTES_MAX } as const;
  app.addContentTypeParser(types, options, (_request, _body, done) => {
    done(null, undefined);
  });
}
