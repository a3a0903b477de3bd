/**
 * 発行時の様式の読出し — the town's name, its certifier and its settings on the day.
 *
 * @spec juki 1.3.9
 * @spec juki 5.6
 */
import {
  type Certifier,
  findCertifier,
  findProfile,
  settingsOn,
} from '#modules/organisation/municipality';
import type { Reader } from '#platform/database';

import { verificationSite } from '../exchange/verification-site.ts';
import type { TownForm } from '../model.ts';
import { refuse } from '../refusals.ts';

const sealNotes: Readonly<Record<string, string>> = {
  black: 'この印は黒色です',
  omitted: '公印省略',
};

/** Refuses where nobody certifies: a certificate never leaves the certifier's name blank. */
export async function findTownForm(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<TownForm> {
  const [profile, certifier, settings] = await Promise.all([
    findProfile(reader, municipalityCode, on),
    findCertifier(reader, municipalityCode, on),
    settingsOn(reader, municipalityCode, on),
  ]);
  if (!profile) throw refuse('certificate.town.profile_missing');
  if (!certifier?.name) throw refuse('certificate.town.certifier_missing');
  const certifierTitle = titleOf(certifier, profile.name);
  const isSample = settings.certificate_sample_mark === 'print';
  const isSealOmitted = settings.certificate_seal_note === 'omitted';
  return {
    prefectureName: profile.prefectureName,
    municipalityName: `${profile.districtName ?? ''}${profile.name}`,
    shortName: profile.name,
    certifierTitle,
    certifierName: certifier.name,
    seal: isSealOmitted ? null : sealWords(certifierTitle, isSample),
    sealNote: sealNotes[settings.certificate_seal_note] ?? '',
    isSample,
    overflowPolicy: settings.certificate_overflow === 'blank' ? 'blank' : 'limit',
    hasKana: settings.certificate_kana === 'print',
    verificationSite: verificationSite(),
  };
}

/** ○○町長 — the town's name before the title; the 町 of both is written once. */
function titleOf({ title }: Certifier, townName: string): string {
  if (title.startsWith(townName)) return title;
  return townName.endsWith(title.slice(0, 1)) ? `${townName}${title.slice(1)}` : townName + title;
}

/** 公印の文字 — a sample never bears the words of a real seal. */
function sealWords(certifierTitle: string, isSample: boolean): string {
  if (isSample) return '見本';
  return `${certifierTitle.split(/\s/u)[0]}之印`;
}
