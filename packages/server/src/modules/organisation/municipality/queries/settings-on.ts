/** 設定の取得 — every item of the catalogue, as chosen for a day or as it is initially. */
import { type SettingName, settingItems } from '@yakuba/contract/municipality';

import type { Reader } from '#platform/database';
import { signInSettingsOn } from '#platform/identity';

export type Settings = Readonly<Record<SettingName, string>>;

export async function settingsOn(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<Settings> {
  const [chosen, signIn] = await Promise.all([
    reader<{ name: string; value: string }[]>`
      select distinct on (name) name, value from municipality.setting
      where municipality_code = ${municipalityCode} and valid_from <= ${on}
      order by name, valid_from desc, id desc`,
    signInSettingsOn(reader, municipalityCode, on),
  ]);
  const values = new Map<string, string>([
    ...settingItems.map(({ name, initial }) => [name, initial] as const),
    ...chosen.map(({ name, value }) => [name, value] as const),
    ...Object.entries(signIn),
  ]);
  return Object.fromEntries(settingItems.map(({ name }) => [name, values.get(name)])) as Settings;
}
