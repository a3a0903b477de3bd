/** 文例の取得 — the newest version of each, or of one. */
import type { TemplateField, WordsByLanguage } from '@yakuba/contract/notice';

import type { Reader } from '#platform/database';

export interface Template {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly words: WordsByLanguage;
  readonly fields: readonly TemplateField[];
  readonly recordedAt: Date;
  readonly staffId: string;
}

export async function findTemplates(
  reader: Reader,
  municipalityCode: string,
  code: string | null,
): Promise<Template[]> {
  return reader<Template[]>`
    select distinct on (code) code, version, title, words, fields, recorded_at, staff_id
    from notice.template
    where municipality_code = ${municipalityCode} and (${code}::text is null or code = ${code})
    order by code, version desc`;
}

/** 文例の版 — every one of a template, newest first. */
export async function findTemplateVersions(
  reader: Reader,
  municipalityCode: string,
  code: string,
): Promise<Template[]> {
  return reader<Template[]>`
    select code, version, title, words, fields, recorded_at, staff_id from notice.template
    where municipality_code = ${municipalityCode} and code = ${code} order by version desc`;
}
