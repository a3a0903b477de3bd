/** 団体情報の表 — writes to this room's tables, and what it puts below for the sign-in. */
import { type Desk, type OpeningHours, settingItems } from '@yakuba/contract/municipality';

import { insertRows, type Reader, type Transaction } from '#platform/database';
import {
  announcePlace,
  announceTown,
  type SignInSettingName,
  scheduleSignInSetting,
  signInDefaults,
} from '#platform/identity';
import { newId } from '#platform/module';

import type { Certifier, Office, Profile, Seal, Terminal } from './model.ts';
import { settingsVersion } from './rules/settings-version.ts';

/** The town and the moment that a row is written for. */
export interface Entry {
  readonly municipalityCode: string;
  readonly now: Date;
}

/** 団体情報の追加 — the chooser shows a new name at once, whatever day the profile begins. */
export async function addProfile(tx: Transaction, entry: Entry, profile: Profile): Promise<void> {
  const { municipalityCode, now } = entry;
  await insertRows(tx, 'municipality.profile', [{ municipalityCode, id: newId(now), ...profile }]);
  const { name, prefectureName, kind } = profile;
  await announceTown(tx, { municipalityCode, name, prefectureName, kind });
}

export function addCertifier(
  tx: Transaction,
  entry: Entry,
  certifier: Certifier,
): Promise<unknown> {
  const { municipalityCode } = entry;
  return insertRows(tx, 'municipality.certifier', [{ municipalityCode, ...certifier }]);
}

export function endCertifier(
  tx: Transaction,
  entry: Entry,
  end: { readonly id: string; readonly validUntil: string },
): Promise<unknown> {
  return tx`update municipality.certifier set valid_until = ${end.validUntil}
    where municipality_code = ${entry.municipalityCode} and id = ${end.id}`.execute();
}

export function addSeal(tx: Transaction, entry: Entry, seal: Seal): Promise<unknown> {
  const { municipalityCode, now } = entry;
  return insertRows(tx, 'municipality.seal', [{ municipalityCode, id: newId(now), ...seal }]);
}

export function putOffice(tx: Transaction, entry: Entry, office: Office): Promise<unknown> {
  const { id, name, kind, validFrom, validUntil } = office;
  return tx`
    insert into municipality.office
      (municipality_code, id, name, kind, valid_from, valid_until)
    values (${entry.municipalityCode}, ${id}, ${name}, ${kind}, ${validFrom}, ${validUntil})
    on conflict (municipality_code, id) do update set name = excluded.name, kind = excluded.kind,
      valid_from = excluded.valid_from, valid_until = excluded.valid_until`.execute();
}

export function putDesk(tx: Transaction, entry: Entry, desk: Desk): Promise<unknown> {
  const { id, name, phone, hours, validFrom, validUntil } = desk;
  return tx`
    insert into municipality.desk
      (municipality_code, id, name, phone, hours, valid_from, valid_until)
    values (${entry.municipalityCode}, ${id}, ${name}, ${phone}, ${hours}, ${validFrom},
      ${validUntil})
    on conflict (municipality_code, id) do update set name = excluded.name,
      phone = excluded.phone, hours = excluded.hours, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until`.execute();
}

/** 入力端末の登録 — one with an address is known by it at the next sign-in. */
export async function putTerminal(
  tx: Transaction,
  entry: Entry,
  terminal: Terminal & { readonly officeName: string },
): Promise<void> {
  const { municipalityCode } = entry;
  const { id, officeId, name, address, validFrom, validUntil, officeName } = terminal;
  await tx`
    insert into municipality.terminal
      (municipality_code, id, office_id, name, address, valid_from, valid_until)
    values (${municipalityCode}, ${id}, ${officeId}, ${name}, ${address}, ${validFrom},
      ${validUntil})
    on conflict (municipality_code, id) do update set office_id = excluded.office_id,
      name = excluded.name, address = excluded.address, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until`;
  if (address === null) return;
  await announcePlace(tx, { municipalityCode, address, place: officeName, terminal: name });
}

export interface Choice {
  readonly name: string;
  readonly value: string;
  readonly validFrom: string;
}

/** 設定の登録 — those of the sign-in are kept where the sign-in reads them. */
export function addSetting(tx: Transaction, entry: Entry, choice: Choice): Promise<unknown> {
  const { name, value, validFrom } = choice;
  const { municipalityCode, now } = entry;
  if (isSignInSetting(name)) {
    return scheduleSignInSetting(tx, { municipalityCode, name, value, validFrom, now });
  }
  const row = { municipalityCode, id: newId(now), name, value, validFrom };
  return insertRows(tx, 'municipality.setting', [row]);
}

export async function addClosedDays(
  tx: Transaction,
  entry: Entry,
  days: readonly { readonly day: string; readonly title: string }[],
): Promise<void> {
  const { municipalityCode } = entry;
  const rows = days.map(({ day, title }) => ({ municipalityCode, day, title }));
  await insertRows(tx, 'municipality.closed_day', rows, 'on conflict do nothing');
}

/** 開庁時間の登録 — the one entered last of a day holds. */
export function addOpeningHours(
  tx: Transaction,
  { municipalityCode, now }: Entry,
  hours: OpeningHours,
): Promise<unknown> {
  const row = { municipalityCode, id: newId(now), ...hours };
  return insertRows(tx, 'municipality.opening_hours', [row]);
}

/** 公表値 — what a room above knows of the town; what is absent stays as it was. */
export interface Figures {
  readonly population?: number;
  readonly households?: number;
  readonly formsVersion?: string;
}

export async function putFigures(tx: Transaction, entry: Entry, figures: Figures): Promise<void> {
  const { population, households, formsVersion } = figures;
  const schema = await schemaVersionOf(tx);
  await tx`
    insert into municipality.published_figure as f (municipality_code, population, households,
      forms_version, schema_version, settings_version, as_of)
    values (${entry.municipalityCode}, ${population ?? null}, ${households ?? null},
      ${formsVersion ?? null}, ${schema}, ${settingsVersion(settingItems)},
      ${entry.now.toISOString()})
    on conflict (municipality_code) do update set
      population = coalesce(excluded.population, f.population),
      households = coalesce(excluded.households, f.households),
      forms_version = coalesce(excluded.forms_version, f.forms_version),
      schema_version = excluded.schema_version, settings_version = excluded.settings_version,
      as_of = excluded.as_of`;
}

async function schemaVersionOf(reader: Reader): Promise<string> {
  const [row] = await reader<{ version: string }[]>`
    select left(encode(sha256(convert_to(string_agg(name || ' ' || digest, E'\n' order by name),
      'UTF8')), 'hex'), 12) as version from platform.reference_migration`;
  return row?.version ?? '';
}

function isSignInSetting(name: string): name is SignInSettingName {
  return Object.hasOwn(signInDefaults, name);
}
