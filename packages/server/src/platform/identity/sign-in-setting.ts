/**
 * サインインの設定 — idle and absolute limits and the second factor, per town, with validity.
 *
 * @spec juki 10.3
 */
import { insertRows, type Reader, type Transaction } from '#platform/database';
import { newId } from '#platform/module';

/** 設定できる項目 — every town has these; the values here hold where a town chose none. */
export const signInDefaults = {
  idle_minutes: '10',
  absolute_hours: '12',
  second_factor_required: 'false',
} as const;

export type SignInSettingName = keyof typeof signInDefaults;

export interface SignInSettingChoice {
  readonly municipalityCode: string;
  readonly name: SignInSettingName;
  readonly value: string;
  /** 適用開始日 `YYYY-MM-DD` */
  readonly validFrom: string;
  readonly now: Date;
}

/** 設定の登録 — from a day on; checking the choice is the caller's part. */
export function scheduleSignInSetting(
  tx: Transaction,
  choice: SignInSettingChoice,
): Promise<unknown> {
  const { municipalityCode, name, value, validFrom, now } = choice;
  const row = { municipalityCode, id: newId(now), name, value, validFrom };
  return insertRows(tx, 'platform.sign_in_setting', [row]);
}

export type SignInSettings = Readonly<Record<SignInSettingName, string>>;

/** 設定の取得 — as in force on a day. */
export async function signInSettingsOn(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<SignInSettings> {
  const rows = await reader<{ name: SignInSettingName; value: string }[]>`
    select distinct on (name) name, value from platform.sign_in_setting
    where municipality_code = ${municipalityCode} and valid_from <= ${on}
    order by name, valid_from desc, id desc`;
  return { ...signInDefaults, ...Object.fromEntries(rows.map((row) => [row.name, row.value])) };
}
