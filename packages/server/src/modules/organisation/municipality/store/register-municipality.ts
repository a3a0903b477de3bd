/**
 * 団体の登録 — puts a town into the system: profile, certifier, main office, figures.
 *
 * For setting a town up and for seeding; repeating it for a town already there changes nothing.
 */
import type { TownKind } from '@yakuba/contract/identity';
import type { Desk, OpeningHours, SettingName } from '@yakuba/contract/municipality';

import type { Transaction } from '#platform/database';
import { newId } from '#platform/module';

import type { Profile } from '../model.ts';
import { findProfile } from '../queries/find-profile.ts';
import {
  addCertifier,
  addOpeningHours,
  addProfile,
  addSetting,
  putDesk,
  putFigures,
  putOffice,
} from '../store.ts';

export interface NewMunicipality {
  /** 全国地方公共団体コード — the joint secretariat bears a valid code of its own. */
  readonly municipalityCode: string;
  readonly kind: TownKind;
  readonly name: string;
  readonly nameKana: string;
  readonly prefectureName: string;
  readonly districtName: string | null;
  readonly postalCode: string | null;
  readonly seatAddress: string;
  /** 首長 — absent where nobody certifies (joint secretariat). */
  readonly mayor?: { readonly title: string; readonly name: string | null };
  /** 設定 — those that differ from the initial ones, e.g. 見本 of a demonstration. */
  readonly settings?: Readonly<Partial<Record<SettingName, string>>>;
  /** 相談の窓口 */
  readonly desks?: readonly Omit<Desk, 'validFrom' | 'validUntil'>[];
  readonly openingHours?: Omit<OpeningHours, 'validFrom'>;
  readonly validFrom: string;
  readonly now: Date;
}

/** True when the town was new. */
export async function registerMunicipality(
  tx: Transaction,
  town: NewMunicipality,
): Promise<boolean> {
  const { municipalityCode, mayor, settings = {}, desks = [], openingHours, now, ...rest } = town;
  const entry = { municipalityCode, now };
  const profile: Profile = rest;
  const { validFrom } = profile;
  if (await findProfile(tx, municipalityCode, '9999-12-31')) return false;
  await addProfile(tx, entry, profile);
  if (mayor) {
    const certifier = { id: newId(now), capacity: 'mayor' as const, ...mayor };
    await addCertifier(tx, entry, { ...certifier, validFrom, validUntil: null });
  }
  const office = { id: 'main', name: '本庁', kind: 'main' as const, validFrom, validUntil: null };
  await putOffice(tx, entry, office);
  for (const desk of desks) await putDesk(tx, entry, { ...desk, validFrom, validUntil: null });
  if (openingHours) await addOpeningHours(tx, entry, { ...openingHours, validFrom });
  for (const [name, value] of Object.entries(settings)) {
    await addSetting(tx, entry, { name, value, validFrom });
  }
  await putFigures(tx, entry, {});
  return true;
}
