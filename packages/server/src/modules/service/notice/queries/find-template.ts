/** 文例の取得 — the newest version of each, or of one. */
import type { TemplateField, WordsByLanguage } from '@yakuba/contract/notice';

import type { Reader } from '#platform/database';

export interface Template {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly words: WordsByLanguage;
  readonly fields: readonly TemplateField[];
}

export async function findTemplates(
  reader: Reader,
  municipalityCode: string,
  code: string | null,
): Promise<Template[]> {
  return reader<Template[]>`
    select distinct on (code) code, version, title, words, fields from notice.template
    where municipality_code = ${municipalityCode} and (${code}::text is null or code = ${code})
    order by code, version desc`;
}
