/**
 * 地区の一覧
 *
 * @spec juki 1.3.5
 */
import type { District } from '@yakuba/contract/machi-aza';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

export const listDistricts = defineQuery<object, District[]>({
  name: 'machi_aza:list_districts',
  title: '地区の一覧',
  permission: 'machi_aza:complete_address',
  input: z.object({}),
  run: (reader, _input, { municipalityCode }) =>
    reader<District[]>`
      select district_code, name, name_kana, valid_from, valid_until from machi_aza.district
      where municipality_code = ${municipalityCode} order by district_code`,
  access: () => null,
});
