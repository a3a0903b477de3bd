/** 文例の保存 — always a new version; an unknown placeholder is refused here, not when sent. */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { findTemplates } from '../queries/find-template.ts';
import { checkTemplate } from '../rules/render-template.ts';

const input = noticeRoutes.saveTemplate.body;
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly version: number;
}

export const saveTemplate = defineAct<Input, number, Decision, Pick<Decision, 'code' | 'version'>>({
  name: 'notice:save_template',
  title: 'お知らせの文例の保存',
  legalBasis: '地方自治法第2条第2項（地域における事務）',
  permission: 'notice:compose_message',
  input,
  idempotency: 'required',
  load: async (tx, { code }, { municipalityCode }) => {
    const lockName = `notice-template/${municipalityCode}/${code}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    const [newest] = await findTemplates(tx, municipalityCode, code);
    return newest?.version ?? 0;
  },
  decide: (newest, given) => {
    checkTemplate(given.words, given.fields);
    return { ...given, version: newest + 1 };
  },
  save: async (tx, template, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'notice.template', [{ municipalityCode, ...template, ...by }]);
  },
  record: ({ code, version }) => ({
    events: [
      {
        type: 'NoticeTemplateSaved',
        subject: `notice-template:${code}`,
        payload: { code, version },
      },
    ],
    subjects: [],
  }),
  answer: ({ code, version }) => ({ code, version }),
});
