/** 団体情報 — public face: the town's name, certifier, seal, settings and published figures. */
import type { Transaction } from '#platform/database';

import { type Entry, type Figures, putFigures } from './store.ts';

export type { Certifier, CertifierCapacity, Profile, Seal } from './model.ts';
export { findCertifier } from './queries/find-certifier.ts';
export { type DriftReport, findDrift } from './queries/find-drift.ts';
export { findProfile } from './queries/find-profile.ts';
export { findSeal } from './queries/find-seal.ts';
export { findTownAddress, type TownAddress } from './queries/find-town-address.ts';
export { type ClosedDay, listClosedDays } from './queries/list-closed-days.ts';
export { listOpeningHours } from './queries/list-opening-hours.ts';
export { type Settings, settingsOn } from './queries/settings-on.ts';
export { type NewMunicipality, registerMunicipality } from './store/register-municipality.ts';
export type { Figures };

/** 公表値の登録 — population, households, forms version; what is absent stays as it was. */
export function publishFigures(tx: Transaction, entry: Entry, figures: Figures): Promise<void> {
  return putFigures(tx, entry, figures);
}
