/** 文例の一覧 — the newest version of each. */
import { noticeRoutes } from '@yakuba/contract/notice';
import { z } from 'zod';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { findTemplates, findTemplateVersions, type Template } from './find-template.ts';

async function answerOf(reader: Reader, municipalityCode: string, templates: readonly Template[]) {
  const writers = templates.map(({ staffId }) => staffId);
  const names = await staffNames(reader, municipalityCode, writers);
  return {
    templates: templates.map(({ recordedAt, fields, ...template }) => ({
      ...template,
      staffName: names.get(template.staffId) ?? template.staffId,
      fields: [...fields],
      recordedAt: recordedAt.toISOString(),
    })),
  };
}

export const listTemplates = defineQuery({
  name: 'notice:list_templates',
  title: 'お知らせの文例の一覧',
  permission: 'notice:view_messages',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode }) =>
    answerOf(reader, municipalityCode, await findTemplates(reader, municipalityCode, null)),
  access: () => null,
});

/** 文例の版の一覧 — every version of one template. */
export const listTemplateVersions = defineQuery({
  name: 'notice:list_template_versions',
  title: 'お知らせの文例の版の一覧',
  permission: 'notice:view_messages',
  input: noticeRoutes.listTemplateVersions.params,
  run: async (reader, { code }, { municipalityCode }) => {
    const versions = await findTemplateVersions(reader, municipalityCode, code);
    return answerOf(reader, municipalityCode, versions);
  },
  access: () => null,
});
