/** 押印の棚卸し — how many seals are gone, which could go, and why the others stay. */
import { sealBases } from '@yakuba/contract/procedure';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { proceduresOn } from '../rules.ts';
import { loadOutlines } from './load-catalogue.ts';

export const countSeals = defineQuery({
  name: 'procedure:count_seals',
  title: '押印の棚卸し',
  permission: 'procedure:list_procedures',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const all = proceduresOn(await loadOutlines(reader, municipalityCode), today);
    const count = (status: string) => all.filter(({ seal }) => seal.status === status).length;
    return {
      none: count('none'),
      abolished: count('abolished'),
      abolishable: count('abolishable'),
      kept: all
        .filter(({ seal }) => seal.status === 'kept')
        .map(({ title, seal }) => ({
          title,
          basis: sealBases[seal.basis],
          reason: seal.reason ?? '',
        })),
      visits: all
        .filter(({ counterVisits }) => counterVisits > 0)
        .map(({ title, counterVisits, visitReason }) => ({
          title,
          visits: counterVisits,
          reason: visitReason ?? '',
        })),
    };
  },
  access: () => null,
});
