/** 画面の配信 — the built web application; every path that is not the API's opens it. */
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { plain, sendProblem } from './problem.ts';

const YEAR_SECONDS = 31_536_000;

export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    app.setNotFoundHandler((request, reply) => sendProblem(reply, noRoute(request.id)));
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.header(
        'cache-control',
        isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    // A page of an earlier release asks for parts that are no more: it is told so, and reloads.
    const isPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile(entryOf(request.url));
    return sendProblem(reply, noRoute(request.id));
  });
}

/** 住民画面は `/t/<団体コード>`、番号発券は `/q/<団体コード>` の下 — the rest is the staff's. */
function entryOf(url: string): string {
  if (/^\/q\/\d{6}(?:[/?]|$)/.test(url)) return 'queue.html';
  return /^\/t\/\d{6}(?:[/?]|$)/.test(url) ? 'resident.html' : 'index.html';
}

function noRoute(requestId: string) {
  return plain(
    404,
    'platform.http.no_route',
    '見つかりません',
    requestId,
    'この宛先はありません。画面の案内から開き直してください。',
  );
}
