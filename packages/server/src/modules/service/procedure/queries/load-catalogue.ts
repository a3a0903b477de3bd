/** 手続の材料の読出し — standards and a town's versions, of one procedure or of all. */
import type { PendingQuery, Row } from 'postgres';

import type { Reader } from '#platform/database';

import type { Catalogue, StandardVersion, TownVersion } from '../model.ts';
import { keptContent, readContent } from './read-content.ts';

/** With the content as it is written down. */
type Written<Version> = Omit<Version, 'content'> & { readonly content: string };

/** 標準の見出し — its digest tells the content, which may be held already. */
type Heading = Omit<StandardVersion, 'content'> & { readonly digest: string };

/** 全手続の材料 — content without `form`: forms are large, and a list does without them. */
export async function loadOutlines(reader: Reader, municipalityCode: string): Promise<Catalogue> {
  const [standards, versions] = await Promise.all([
    reader<Written<StandardVersion>[]>`
      select procedure_code, version, valid_from, valid_until, (content - 'form')::text as content
      from procedure.reference_standard
      order by procedure_code, version`,
    reader<Written<TownVersion>[]>`
      select v.procedure_code, v.version, ${decidedColumns(reader)},
        (v.content - 'form')::text as content
      from ${decidedVersions(reader)}
      where v.municipality_code = ${municipalityCode}
      order by v.procedure_code, v.version`,
  ]);
  return { standards: standards.map(read<StandardVersion>), versions: versions.map(townVersion) };
}

/** 手続コードの問い — a question of another room's that answers the code of one procedure. */
export type CodeQuestion = PendingQuery<Row[]>;

/** 手続の材料 — of those named; in one statement, and without the contents that are held. */
export async function loadCatalogue(
  reader: Reader,
  municipalityCode: string,
  named: readonly string[] | CodeQuestion,
): Promise<Catalogue> {
  const codes = Array.isArray(named)
    ? reader`${[...named]}::text[]`
    : reader`array(${named as CodeQuestion})`;
  const rows = await reader<(Heading | (Written<TownVersion> & { readonly digest: null }))[]>`
    select procedure_code, version, valid_from, valid_until, null as kind,
      null::integer as base_version, null as legal_reason, null as drafted_by,
      null::timestamptz as drafted_at, null as approved_by, null::date as ends_on, digest,
      null as content
    from procedure.reference_standard
    where procedure_code = any(${codes})
    union all
    select v.procedure_code, v.version, ${decidedColumns(reader)}, null, v.content::text
    from ${decidedVersions(reader)}
    where v.municipality_code = ${municipalityCode}
      and v.procedure_code = any(${codes})
    order by procedure_code, version`;
  const headings = rows.flatMap((row) => (row.digest === null ? [] : [row]));
  const versions = rows.flatMap((row) => (row.digest === null ? [townVersion(row)] : []));
  return { standards: await withContents(reader, headings), versions };
}

/** 版に加わったもの — after its code and number: the publication `p` and the ending `e` of `v`. */
function decidedColumns(reader: Reader) {
  return reader`p.valid_from, p.valid_until, v.kind, v.base_version, v.legal_reason, v.drafted_by,
    v.drafted_at, p.approved_by, e.ends_on`;
}

function decidedVersions(reader: Reader) {
  return reader`procedure.version v
    left join procedure.publication p on p.municipality_code = v.municipality_code
      and p.procedure_code = v.procedure_code and p.version = v.version
    left join procedure.ending e on e.municipality_code = v.municipality_code
      and e.procedure_code = v.procedure_code and e.version = v.version`;
}

/** A standard's content never changes; what is not held by its digest is fetched. */
async function withContents(
  reader: Reader,
  headings: readonly Heading[],
): Promise<StandardVersion[]> {
  const held = new Map(headings.map(({ digest }) => [digest, keptContent(digest)]));
  const missing = headings.filter(({ digest }) => held.get(digest) === undefined);
  if (missing.length > 0) {
    const fetched = await reader<{ readonly digest: string; readonly content: string }[]>`
      select digest, content::text as content from procedure.reference_standard
      where procedure_code = any(${missing.map((one) => one.procedureCode)}::text[])
        and digest = any(${missing.map((one) => one.digest)}::text[])`;
    for (const { digest, content } of fetched) held.set(digest, readContent(content, digest));
  }
  return headings.map(({ procedureCode, version, validFrom, validUntil, digest }) => {
    const content = held.get(digest) as StandardVersion['content'];
    return { procedureCode, version, validFrom, validUntil, content };
  });
}

function townVersion({
  digest: _,
  ...row
}: Written<TownVersion> & { readonly digest?: null }): TownVersion {
  return read<TownVersion>(row);
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
  return loadCatalogue(reader, municipalityCode, [procedureCode]);
}
