/**
 * 停止中の応対 — what is under way is finished, what comes new is sent elsewhere, no one lingers.
 */
import type { FastifyInstance } from 'fastify';

import { plain, sendProblem } from './problem.ts';

export function refuseWhileStopping(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isStopping) return;
    const sentence = 'サーバーを入れ替えています。数秒待ってから、もう一度操作してください。';
    const title = '一時的に利用できません';
    return sendProblem(reply, plain(503, 'platform.http.stopping', title, request.id, sentence));
  });
  // A connection that was kept open would keep the process from ending.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}
