/** 設定の取得 — every item of the catalogue, as chosen for a day or as it is initially. */
import { type SettingName, settingItems } from '@yakuba/contract/municipality';

import type { Reader } from '#platform/database';
import { signInDefaults } from '#platform/identity';

export type Settings = Readonly<Record<SettingName, string>>;

export async function settingsOn(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<Settings> {
  const chosen = await reader<{ name: string; value: string }[]>`
    select distinct on (name) name, value from (
      select name, value, valid_from, id from municipality.setting
      where municipality_code = ${municipalityCode} and valid_from <= ${on}
      union all select name, value, valid_from, id from platform.sign_in_setting
      where municipality_code = ${municipalityCode} and valid_from <= ${on}) every_setting
    order by name, valid_from desc, id desc`;
  const values = new Map<string, string>([
    ...settingItems.map(({ name, initial }) => [name, initial] as const),
    ...Object.entries(signInDefaults),
    ...chosen.map(({ name, value }) => [name, value] as const),
  ]);
  return Object.fromEntries(settingItems.map(({ name }) => [name, values.get(name)])) as Settings;
}
