/** 手続の材料の読出し — standards and a town's versions, of one procedure or of all. */
import type { Reader } from '#platform/database';

import type { Catalogue, StandardVersion, TownVersion } from '../model.ts';
import { readContent } from './read-content.ts';

/** With the content as it is written down. */
type Written<Version> = Omit<Version, 'content'> & { readonly content: string };

interface Wanted {
  /** Null for all. */
  readonly codes: readonly string[] | null;
  /** Forms are large; a list does without them. */
  readonly hasForms: boolean;
}

/** Standards and versions; content without `form` where forms are not wanted. */
export async function loadCatalogue(
  reader: Reader,
  municipalityCode: string,
  { codes, hasForms }: Wanted,
): Promise<Catalogue> {
  const content = (of: string) =>
    hasForms
      ? reader`${reader(of)}.content::text as content`
      : reader`(${reader(of)}.content - 'form')::text as content`;
  const wanted = codes === null ? null : [...codes];
  const [standards, versions] = await Promise.all([
    reader<Written<StandardVersion>[]>`
      select procedure_code, version, valid_from, valid_until,
        ${content('s')}
      from procedure.reference_standard s
      where ${wanted}::text[] is null or procedure_code = any(${wanted}::text[])
      order by procedure_code, version`,
    reader<Written<TownVersion>[]>`
      select v.procedure_code, v.version, v.kind, v.base_version, v.legal_reason,
        ${content('v')}, v.drafted_by, v.drafted_at,
        p.approved_by, p.valid_from, p.valid_until, e.ends_on
      from procedure.version v
      left join procedure.publication p on p.municipality_code = v.municipality_code
        and p.procedure_code = v.procedure_code and p.version = v.version
      left join procedure.ending e on e.municipality_code = v.municipality_code
        and e.procedure_code = v.procedure_code and e.version = v.version
      where v.municipality_code = ${municipalityCode}
        and (${wanted}::text[] is null or v.procedure_code = any(${wanted}::text[]))
      order by v.procedure_code, v.version`,
  ]);
  return {
    standards: standards.map(read<StandardVersion>),
    versions: versions.map(read<TownVersion>),
  };
}

function read<Version>(row: Written<Version>): Version {
  return { ...row, content: readContent(row.content) } as Version;
}

/** 手続の確保 — the same, with whatever else is written to the procedure waiting its turn. */
export async function lockProcedure(
  reader: Reader,
  municipalityCode: string,
  procedureCode: string,
): Promise<Catalogue> {
  const lockName = `procedure/${municipalityCode}/${procedureCode}`;
  await reader`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
  return loadCatalogue(reader, municipalityCode, { codes: [procedureCode], hasForms: true });
}
