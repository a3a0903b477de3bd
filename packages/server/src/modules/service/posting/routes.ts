/** 郵送の経路 — which act or question answers each route. */
import { postingRoutes } from '@yakuba/contract/posting';

import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

import { makeBundle } from './acts/make-bundle.ts';
import { releasePiece } from './acts/release-piece.ts';
import { resendPiece } from './acts/resend-piece.ts';
import { returnPiece } from './acts/return-piece.ts';
import { sendBundle } from './acts/send-bundle.ts';
import { turnBackPiece } from './acts/turn-back-piece.ts';
import { getBundle, getBundleFile, listBundles } from './queries/bundles.ts';
import { listPieces } from './queries/list-pieces.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(postingRoutes.listPieces, listPieces),
  bindAct(postingRoutes.releasePiece, releasePiece),
  bindAct(postingRoutes.turnBackPiece, turnBackPiece),
  bindAct(postingRoutes.returnPiece, returnPiece),
  bindAct(postingRoutes.resendPiece, resendPiece),
  bindQuery(postingRoutes.listBundles, listBundles),
  bindAct(postingRoutes.makeBundle, makeBundle),
  bindQuery(postingRoutes.getBundle, getBundle),
  bindHandler(postingRoutes.getBundleFile, 'signed-in', openFile),
  bindAct(postingRoutes.sendBundle, sendBundle),
];

async function openFile({ reply, input, actor, request, services }: HandlerCall): Promise<Buffer> {
  if (!actor) throw new TypeError('a file needs an actor');
  const call = { actor, input, requestId: request.id };
  const { pdf, number } = await services.queries.run(getBundleFile, call);
  reply.header('content-disposition', `inline; filename="posting-${number}.pdf"`);
  return pdf;
}
