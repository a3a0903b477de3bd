/** 経路 — which act or question answers which route. */
import {
  abolishTownMachiAzaRoute,
  addTownMachiAzaRoute,
  adoptNationalMachiAzaRoute,
  alterTownMachiAzaRoute,
  completeAddressRoute,
  listAddressChoicesRoute,
  listDistrictsRoute,
  listKatagakiRoute,
  listTownMachiAzaRoute,
  registerDistrictRoute,
  registerKatagakiRoute,
  withdrawKatagakiRoute,
} from '@yakuba/contract/machi-aza';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { abolishTownMachiAza } from './acts/abolish-town-machi-aza.ts';
import { addTownMachiAza } from './acts/add-town-machi-aza.ts';
import { adoptNationalMachiAza } from './acts/adopt-national-machi-aza.ts';
import { alterTownMachiAza } from './acts/alter-town-machi-aza.ts';
import { registerDistrict } from './acts/register-district.ts';
import { registerKatagaki } from './acts/register-katagaki.ts';
import { withdrawKatagaki } from './acts/withdraw-katagaki.ts';
import { completeAddress } from './queries/complete-address.ts';
import { listAddressChoices } from './queries/list-address-choices.ts';
import { listDistricts } from './queries/list-districts.ts';
import { listKatagaki } from './queries/list-katagaki.ts';
import { listTownMachiAza } from './queries/list-town-machi-aza.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(completeAddressRoute, completeAddress),
  bindQuery(listAddressChoicesRoute, listAddressChoices),
  bindQuery(listTownMachiAzaRoute, listTownMachiAza),
  bindQuery(listKatagakiRoute, listKatagaki),
  bindQuery(listDistrictsRoute, listDistricts),
  bindAct(addTownMachiAzaRoute, addTownMachiAza),
  bindAct(alterTownMachiAzaRoute, alterTownMachiAza),
  bindAct(abolishTownMachiAzaRoute, abolishTownMachiAza),
  bindAct(adoptNationalMachiAzaRoute, adoptNationalMachiAza),
  bindAct(registerKatagakiRoute, registerKatagaki),
  bindAct(withdrawKatagakiRoute, withdrawKatagaki),
  bindAct(registerDistrictRoute, registerDistrict),
];
