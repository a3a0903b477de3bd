/** 町字・方書・地区 — manifest. */
import { defineModule } from '#platform/module';

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
import { routes } from './routes.ts';

export const machiAza = defineModule({
  name: 'registry/machi-aza',
  title: '町字・方書・地区',
  dependsOn: [],
  permissions: {
    'machi_aza:complete_address': '住所の入力補助',
    'machi_aza:maintain_addresses': '町字・方書・地区の管理',
  },
  acts: [
    addTownMachiAza,
    alterTownMachiAza,
    abolishTownMachiAza,
    adoptNationalMachiAza,
    registerKatagaki,
    withdrawKatagaki,
    registerDistrict,
  ],
  queries: [completeAddress, listAddressChoices, listTownMachiAza, listKatagaki, listDistricts],
  routes,
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
