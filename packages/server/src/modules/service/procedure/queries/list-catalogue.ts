/** 手続カタログ — every procedure for staff: in force, waiting for its publication, or ended. */
import type { CatalogueEntry } from '@yakuba/contract/procedure';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import type { Catalogue } from '../model.ts';
import { newestOf, procedureOn } from '../rules.ts';
import { loadOutlines } from './load-catalogue.ts';

export const listCatalogue = defineQuery({
  name: 'procedure:list_catalogue',
  title: '手続カタログ',
  permission: 'procedure:view_versions',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const { standards, versions } = await loadOutlines(reader, municipalityCode);
    const standardsOf = Map.groupBy(standards, (one) => one.procedureCode);
    const versionsOf = Map.groupBy(versions, (one) => one.procedureCode);
    const codes = new Set([...standardsOf.keys(), ...versionsOf.keys()]);
    const entries = [...codes].flatMap((code) => {
      const own = { standards: standardsOf.get(code) ?? [], versions: versionsOf.get(code) ?? [] };
      return entryOf(code, own, today) ?? [];
    });
    return { entries };
  },
  access: () => null,
});

/** Null for a standard that is still to come and that the town has not touched. */
function entryOf(
  procedureCode: string,
  catalogue: Catalogue,
  today: string,
): CatalogueEntry | null {
  const current = procedureOn(catalogue, today);
  const newest = newestOf(catalogue.versions);
  const standard = catalogue.standards.filter((one) => one.validFrom <= today).at(-1);
  const title = current?.title ?? newest?.content.title ?? standard?.content.title;
  if (title === undefined) return null;
  const waiting = newest && newest.validFrom === null ? newest : null;
  const coming = catalogue.versions.find((one) => one.validFrom !== null && today < one.validFrom);
  const inForce = catalogue.versions.find((one) => one.version === current?.version);
  const base = current?.origin === 'difference' ? (inForce?.baseVersion ?? null) : null;
  return {
    procedureCode,
    title,
    origin: current?.origin ?? (newest?.kind === 'own' ? 'own' : 'standard'),
    current,
    waiting: waiting && {
      version: waiting.version,
      draftedBy: waiting.draftedBy,
      draftedAt: waiting.draftedAt.toISOString(),
    },
    startsOn: coming?.validFrom ?? null,
    isBaseOutdated: base !== null && base < (standard?.version ?? 0),
  };
}
