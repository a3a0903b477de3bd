/** 文例の一覧 — the newest version of each. */
import { noticeRoutes } from '@yakuba/contract/notice';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { findTemplates, findTemplateVersions, type Template } from './find-template.ts';

const answerOf = (templates: readonly Template[]) => ({
  templates: templates.map(({ recordedAt, fields, ...template }) => ({
    ...template,
    fields: [...fields],
    recordedAt: recordedAt.toISOString(),
  })),
});

export const listTemplates = defineQuery({
  name: 'notice:list_templates',
  title: 'お知らせの文例の一覧',
  permission: 'notice:view_messages',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode }) =>
    answerOf(await findTemplates(reader, municipalityCode, null)),
  access: () => null,
});

/** 文例の版の一覧 — every version of one template. */
export const listTemplateVersions = defineQuery({
  name: 'notice:list_template_versions',
  title: 'お知らせの文例の版の一覧',
  permission: 'notice:view_messages',
  input: noticeRoutes.listTemplateVersions.params,
  run: async (reader, { code }, { municipalityCode }) =>
    answerOf(await findTemplateVersions(reader, municipalityCode, code)),
  access: () => null,
});
