/** 団体情報の目録 — manifest of the room. */
import { defineModule } from '#platform/module';

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
import { routes } from './routes.ts';

export const municipality = defineModule({
  name: 'organisation/municipality',
  title: '団体情報',
  dependsOn: [],
  permissions: {
    'municipality:manage_settings': '団体情報・設定の管理',
    'municipality:view_front': '町の案内の照会（自動処理）',
    'municipality:compare_towns': '団体の比較',
  },
  acts: [
    reviseProfile,
    appointCertifier,
    endCertifier,
    registerSeal,
    registerOffice,
    registerDesk,
    registerTerminal,
    chooseSetting,
    registerClosedDays,
    setOpeningHours,
  ],
  queries: [getMunicipality, compareTowns, getTownFront],
  routes,
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
