/** 団体情報の経路 — contract entry to act or question. */
import * as contract from '@yakuba/contract/municipality';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

import { appointCertifier } from './acts/appoint-certifier.ts';
import { chooseSetting } from './acts/choose-setting.ts';
import { endCertifier } from './acts/end-certifier.ts';
import { registerClosedDays } from './acts/register-closed-days.ts';
import { registerDesk } from './acts/register-desk.ts';
import { registerOffice } from './acts/register-office.ts';
import { registerSeal } from './acts/register-seal.ts';
import { registerTerminal } from './acts/register-terminal.ts';
import { reviseProfile } from './acts/revise-profile.ts';
import { setOpeningHours } from './acts/set-opening-hours.ts';
import { compareTowns } from './queries/compare-towns.ts';
import { getMunicipality } from './queries/get-municipality.ts';
import { getTownFront } from './queries/get-town-front.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(contract.getMunicipality, getMunicipality),
  bindQuery(contract.compareTowns, compareTowns),
  bindAct(contract.reviseProfile, reviseProfile),
  bindAct(contract.appointCertifier, appointCertifier),
  bindAct(contract.endCertifier, endCertifier),
  bindAct(contract.registerSeal, registerSeal),
  bindHandler(contract.getTownFront, 'public', askAsAnyone),
  bindAct(contract.registerOffice, registerOffice),
  bindAct(contract.registerDesk, registerDesk),
  bindAct(contract.registerTerminal, registerTerminal),
  bindAct(contract.chooseSetting, chooseSetting),
  bindAct(contract.registerClosedDays, registerClosedDays),
  bindAct(contract.setOpeningHours, setOpeningHours),
];

/** Whoever asks about a town reads its front, with that one permission. */
function askAsAnyone({ input, request, services }: HandlerCall): Promise<unknown> {
  const { municipalityCode } = parseInput(contract.getTownFront.params, input);
  const actor = systemActor(municipalityCode, 'visitor', ['municipality:view_front']);
  return services.queries.run(getTownFront, { actor, input, requestId: request.id });
}
