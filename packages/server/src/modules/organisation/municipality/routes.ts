/** 団体情報の経路 — contract entry to act or question. */
import * as contract from '@yakuba/contract/municipality';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { appointCertifier } from './acts/appoint-certifier.ts';
import { chooseSetting } from './acts/choose-setting.ts';
import { endCertifier } from './acts/end-certifier.ts';
import { registerClosedDays } from './acts/register-closed-days.ts';
import { registerOffice } from './acts/register-office.ts';
import { registerSeal } from './acts/register-seal.ts';
import { registerTerminal } from './acts/register-terminal.ts';
import { reviseProfile } from './acts/revise-profile.ts';
import { compareTowns } from './queries/compare-towns.ts';
import { getMunicipality } from './queries/get-municipality.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(contract.getMunicipality, getMunicipality),
  bindQuery(contract.compareTowns, compareTowns),
  bindAct(contract.reviseProfile, reviseProfile),
  bindAct(contract.appointCertifier, appointCertifier),
  bindAct(contract.endCertifier, endCertifier),
  bindAct(contract.registerSeal, registerSeal),
  bindAct(contract.registerOffice, registerOffice),
  bindAct(contract.registerTerminal, registerTerminal),
  bindAct(contract.chooseSetting, chooseSetting),
  bindAct(contract.registerClosedDays, registerClosedDays),
];
