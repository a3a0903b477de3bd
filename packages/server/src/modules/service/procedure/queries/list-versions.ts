/** 手続の版の一覧 — of one procedure: today's, the standard, the town's own with its drafts. */
import {
  type ProcedureHistory,
  type ProcedureVersion,
  procedureRoutes,
} from '@yakuba/contract/procedure';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

import type { Catalogue, TownVersion } from '../model.ts';
import { endOf, procedureOn } from '../rules.ts';
import { loadCatalogue } from './load-catalogue.ts';

export const listVersions = defineQuery({
  name: 'procedure:list_versions',
  title: '手続の版の一覧',
  permission: 'procedure:view_versions',
  input: procedureRoutes.listVersions.params,
  run: async (
    reader,
    { procedureCode },
    { municipalityCode, today },
  ): Promise<ProcedureHistory> => {
    const catalogue = await loadCatalogue(reader, municipalityCode, [procedureCode]);
    const people = catalogue.versions.flatMap(({ draftedBy, approvedBy }) =>
      approvedBy === null ? [draftedBy] : [draftedBy, approvedBy],
    );
    const names = await staffNames(reader, municipalityCode, people);
    const versions = catalogue.versions
      .map((one) => ({ ...viewOf(one, catalogue, today), ...namesOf(one, names) }))
      .reverse();
    const { standards } = catalogue;
    return {
      current: procedureOn(catalogue, today),
      standards: standards.filter(({ validFrom }) => validFrom <= today).reverse(),
      versions,
    };
  },
  access: () => null,
});

function namesOf({ draftedBy, approvedBy }: TownVersion, names: ReadonlyMap<string, string>) {
  const nameOf = (account: string) => names.get(account) ?? account;
  return {
    draftedByName: nameOf(draftedBy),
    approvedByName: approvedBy === null ? null : nameOf(approvedBy),
  };
}

function viewOf(
  version: TownVersion,
  { standards }: Catalogue,
  today: string,
): Omit<ProcedureVersion, 'draftedByName' | 'approvedByName'> {
  const { endsOn: _, draftedAt, ...kept } = version;
  const newest = standards.filter((one) => one.validFrom <= today).at(-1)?.version ?? 0;
  return {
    ...kept,
    state: stateOf(version, today),
    isBaseOutdated: version.baseVersion !== null && version.baseVersion < newest,
    draftedAt: draftedAt.toISOString(),
    validUntil: endOf(version),
  };
}

function stateOf(version: TownVersion, today: string): ProcedureVersion['state'] {
  if (version.validFrom === null) return 'draft';
  const end = endOf(version);
  return end !== null && end <= today ? 'ended' : 'published';
}
