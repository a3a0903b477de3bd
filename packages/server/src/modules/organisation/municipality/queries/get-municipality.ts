/** 自団体の情報 — one screen: profile, certifiers, seals, offices, terminals, settings. */
import type { getMunicipality as route } from '@yakuba/contract/municipality';
import { type SettingName, settingNames } from '@yakuba/contract/municipality';
import { z } from 'zod';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import type { Office, Seal, Terminal } from '../model.ts';
import { refuse } from '../refusals.ts';
import { certifierOn } from '../rules.ts';
import { listCertifiers } from './find-certifier.ts';
import { findProfile } from './find-profile.ts';
import { listClosedDays } from './list-closed-days.ts';
import { listOpeningHours } from './list-opening-hours.ts';
import { settingsOn } from './settings-on.ts';

type Answer = z.output<typeof route.answer>;

export const getMunicipality = defineQuery({
  name: 'municipality:get_municipality',
  title: '団体情報の照会',
  permission: 'municipality:manage_settings',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }): Promise<Answer> => {
    const [profile, certifiers, settings, closedDays, openingHours, lists] = await Promise.all([
      findProfile(reader, municipalityCode, today),
      listCertifiers(reader, municipalityCode),
      settingsOn(reader, municipalityCode, today),
      listClosedDays(reader, municipalityCode, { from: today, until: '9999-12-31' }),
      listOpeningHours(reader, municipalityCode),
      registers(reader, municipalityCode, today),
    ]);
    if (!profile) throw refuse('municipality.profile.unknown');
    const { kind, ...own } = profile;
    return {
      municipalityCode,
      kind,
      profile: own,
      certifier: certifierOn(certifiers, today),
      certifiers,
      settings: settingNames.map((name) => ({ name, value: settings[name] })),
      closedDays,
      openingHours,
      ...lists,
    };
  },
  access: () => null,
});

async function registers(reader: Reader, code: string, today: string) {
  const [seals, offices, terminals, scheduledSettings] = await Promise.all([
    reader<Omit<Seal, 'image'>[]>`
      select kind, size_millimetres::float8 as size_millimetres, colour, valid_from
      from municipality.seal where municipality_code = ${code} order by kind, valid_from desc`,
    reader<Office[]>`select id, name, kind, valid_from, valid_until from municipality.office
      where municipality_code = ${code} order by id`,
    reader<Terminal[]>`
      select id, office_id, name, address, valid_from, valid_until from municipality.terminal
      where municipality_code = ${code} order by office_id, id`,
    reader<{ name: SettingName; value: string; validFrom: string }[]>`
      select name, value, valid_from from municipality.setting
      where municipality_code = ${code} and valid_from > ${today}
      union all select name, value, valid_from from platform.sign_in_setting
      where municipality_code = ${code} and valid_from > ${today} order by valid_from, name`,
  ]);
  return { seals, offices, terminals, scheduledSettings };
}
