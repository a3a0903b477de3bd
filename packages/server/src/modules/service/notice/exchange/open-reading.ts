/** 誰でも読めるお知らせ — topics, and what went to everybody: asked without a session. */
import { noticeRoutes } from '@yakuba/contract/notice';

import { parseInput, type Query } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import type { HandlerCall } from '#platform/http';

export function askAsAnyone(query: Query) {
  return ({ input, request, services }: HandlerCall): Promise<unknown> => {
    const { municipalityCode } = parseInput(noticeRoutes.listTopics.params, input);
    const actor = systemActor(municipalityCode, 'visitor', ['notice:subscribe']);
    return services.queries.run(query, { actor, input, requestId: request.id });
  };
}
