/** 町の案内 — open to everyone: place, desks with telephone and hours, the next closed days. */
import { getTownFront as route, type TownFront } from '@yakuba/contract/municipality';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { findProfile } from './find-profile.ts';
import { listClosedDays } from './list-closed-days.ts';

const CLOSED_DAYS_MAX = 5;

export const getTownFront = defineQuery({
  name: 'municipality:get_town_front',
  title: '町の案内',
  permission: 'municipality:view_front',
  input: route.params,
  run: async (reader, _input, { municipalityCode, today }): Promise<TownFront> => {
    const ahead = { from: today, until: '9999-12-31' };
    const [profile, desks, closedDays] = await Promise.all([
      findProfile(reader, municipalityCode, today),
      listDesks(reader, municipalityCode, today),
      listClosedDays(reader, municipalityCode, ahead),
    ]);
    if (profile?.kind !== 'municipality') throw refuse('municipality.profile.unknown');
    const { name, prefectureName, postalCode, seatAddress } = profile;
    return {
      municipalityCode,
      name,
      prefectureName,
      postalCode,
      seatAddress,
      desks,
      closedDays: closedDays.slice(0, CLOSED_DAYS_MAX),
    };
  },
  access: () => null,
});

function listDesks(reader: Reader, code: string, today: string): Promise<TownFront['desks']> {
  return reader<TownFront['desks']>`
    select id, name, phone, hours from municipality.desk
    where municipality_code = ${code} and valid_from <= ${today}
      and (valid_until is null or ${today} < valid_until) order by id`;
}
