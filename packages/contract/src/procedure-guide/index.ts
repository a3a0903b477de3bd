/**
 * かんたん窓口 — what of the guide to procedures travels over HTTP.
 *
 * @spec juki 10.8
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { guideAnswer } from './guide.ts';
import { guideBody, newcomerSchema, readFileBody } from './requests.ts';

export * from './cases.ts';
export * from './guide.ts';
export * from './requests.ts';

export const procedureGuideRoutes = {
  guideProcedures: defineRoute({
    method: 'POST',
    path: '/api/procedure-guide/guides',
    summary: 'この世帯に要る手続を、記入済みの様式とともに示す（保存しない）',
    body: guideBody,
    answer: guideAnswer,
  }),
  readFourItems: defineRoute({
    method: 'POST',
    path: '/api/procedure-guide/four-items',
    summary: '転出証明書・カード読取りのCSVから4情報を読み取る（保存しない）',
    body: readFileBody,
    answer: z.object({ newcomers: z.array(newcomerSchema) }),
  }),
} as const;
