/** 手続カタログの経路 — which act or question answers each route. */
import { procedureRoutes } from '@yakuba/contract/procedure';

import { parseInput, type Query } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

import { adoptDifference } from './acts/adopt-difference.ts';
import { draftProcedure } from './acts/draft-procedure.ts';
import { endProcedure } from './acts/end-procedure.ts';
import { publishProcedure } from './acts/publish-procedure.ts';
import { reviseForm } from './acts/revise-form.ts';
import { countSeals } from './queries/count-seals.ts';
import { getProcedure } from './queries/get-procedure.ts';
import { listCatalogue } from './queries/list-catalogue.ts';
import { listProcedures } from './queries/list-procedures.ts';
import { listVersions } from './queries/list-versions.ts';
import { previewForm } from './queries/preview-form.ts';

const { listPublicProcedures, getPublicProcedure } = procedureRoutes;

export const routes: readonly RouteBinding[] = [
  bindHandler(listPublicProcedures, 'public', (call) => askAsAnyone(call, listProcedures)),
  bindHandler(getPublicProcedure, 'public', (call) => askAsAnyone(call, getProcedure)),
  bindQuery(procedureRoutes.listProcedures, listProcedures),
  bindQuery(procedureRoutes.getProcedure, getProcedure),
  bindQuery(procedureRoutes.listVersions, listVersions),
  bindQuery(procedureRoutes.listCatalogue, listCatalogue),
  bindQuery(procedureRoutes.countSeals, countSeals),
  bindQuery(procedureRoutes.previewForm, previewForm),
  bindAct(procedureRoutes.draftProcedure, draftProcedure),
  bindAct(procedureRoutes.reviseForm, reviseForm),
  bindAct(procedureRoutes.adoptDifference, adoptDifference),
  bindAct(procedureRoutes.publishProcedure, publishProcedure),
  bindAct(procedureRoutes.endProcedure, endProcedure),
];

/** The catalogue is no secret: whoever asks about a town reads it with that one permission. */
function askAsAnyone({ input, request, services }: HandlerCall, query: Query): Promise<unknown> {
  const { municipalityCode } = parseInput(listPublicProcedures.params, input);
  const actor = systemActor(municipalityCode, 'visitor', ['procedure:list_procedures']);
  return services.queries.run(query, { actor, input, requestId: request.id });
}
