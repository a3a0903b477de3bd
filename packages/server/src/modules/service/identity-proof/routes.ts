/** 本人確認の経路 — which act or question answers each route, and the cookie of a resident. */
import * as contract from '@yakuba/contract/identity-proof';
import type { FastifyReply } from 'fastify';

import { parseInput } from '#platform/act';
import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';
import {
  cookieOf,
  csrfTokenOf,
  isCrossSite,
  newSessionKey,
  readSessionCookie,
  type SessionKey,
  tokenDigest,
} from '#platform/identity';

import { bindCard } from './acts/bind-card.ts';
import { endBinding } from './acts/end-binding.ts';
import { endResidentSession } from './acts/end-resident-session.ts';
import { openCounterChallenge, openSignInChallenge } from './acts/open-challenge.ts';
import { proveAuthentication } from './acts/prove-authentication.ts';
import { recordDocumentProof } from './acts/record-document-proof.ts';
import { RESIDENT_COOKIE } from './model.ts';
import { getChecklist } from './queries/get-checklist.ts';
import { findEntrance, getResidentSession } from './queries/get-resident-session.ts';
import { listBindings } from './queries/list-bindings.ts';
import { listDocumentProofs } from './queries/list-document-proofs.ts';
import { refuse } from './refusals.ts';
import { residentActor, visitor } from './rules/resident-actor.ts';

export const routes: readonly RouteBinding[] = [
  bindHandler(contract.openChallenge, 'public', challenge),
  bindHandler(contract.openResidentSession, 'public', enter),
  bindHandler(contract.getResidentSession, 'signed-in', (call) => answerSession(call, keyOf(call))),
  bindHandler(contract.endResidentSession, 'signed-in', leave),
  bindAct(contract.openCounterChallenge, openCounterChallenge),
  bindAct(contract.bindCard, bindCard),
  bindAct(contract.endBinding, endBinding),
  bindQuery(contract.listBindings, listBindings),
  bindQuery(contract.getChecklist, getChecklist),
  bindAct(contract.recordDocumentProof, recordDocumentProof),
  bindQuery(contract.listDocumentProofs, listDocumentProofs),
];

async function challenge(call: HandlerCall) {
  const { municipalityCode } = parseInput(contract.openChallenge.body, call.input);
  return call.services.acts.run(openSignInChallenge, await knocking(call, municipalityCode));
}

async function enter(call: HandlerCall) {
  const { municipalityCode, ...given } = parseInput(contract.openResidentSession.body, call.input);
  const caller = await knocking(call, municipalityCode);
  const key = newSessionKey(municipalityCode);
  const input = { ...given, tokenDigest: tokenDigest(key.token) };
  await call.services.acts.run(proveAuthentication, { ...caller, input });
  setCookie(call, key);
  return answerSession(call, key);
}

async function leave(call: HandlerCall): Promise<null> {
  const { actor, request, reply, services } = call;
  if (!actor) throw new TypeError('only a session can be ended');
  const about = { actor, input: {}, idempotencyKey: null, requestId: request.id };
  await services.acts.run(endResidentSession, about);
  reply.clearCookie(RESIDENT_COOKIE, cookieOptions(call));
  return null;
}

/** Whoever stands at the door of a town: refused from another site, and where there is none. */
async function knocking({ request, services }: HandlerCall, municipalityCode: string) {
  if (isCrossSite(request)) throw refuse('identity_proof.session.cross_site');
  const about = { actor: visitor(municipalityCode), input: {}, requestId: request.id };
  const isOpen = await services.queries.run(findEntrance, about);
  if (!isOpen) throw refuse('identity_proof.session.town_unknown', {}, 'municipalityCode');
  return { ...about, idempotencyKey: null };
}

async function answerSession(call: HandlerCall, key: SessionKey) {
  const { request, services } = call;
  const digest = tokenDigest(key.token);
  const session = await services.queries.run(getResidentSession, {
    actor: visitor(key.municipalityCode),
    input: { tokenDigest: digest },
    requestId: request.id,
  });
  if (!session) throw refuse('identity_proof.binding.ended');
  const { permissions } = residentActor({ ...session, tokenDigest: digest });
  return { ...session, permissions: [...permissions].sort(), csrfToken: csrfTokenOf(key.token) };
}

function keyOf({ request }: HandlerCall): SessionKey {
  const key = readSessionCookie(request.cookies[RESIDENT_COOKIE]);
  if (!key) throw new TypeError('a session without its cookie');
  return key;
}

function setCookie(call: HandlerCall, key: SessionKey): FastifyReply {
  return call.reply.setCookie(RESIDENT_COOKIE, cookieOf(key), cookieOptions(call));
}

function cookieOptions({ services }: HandlerCall) {
  const secure = services.isCookieSecure;
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}
