/** 添付書類の照会 — the bytes as they are kept, for whoever reviews the application. */
import { applicationRoutes } from '@yakuba/contract/application';

import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';

interface Row {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
  readonly applicantNumber: string | null;
}

export const getEvidence = defineQuery({
  name: 'application:get_evidence',
  title: '添付書類の照会',
  permission: 'application:view_applications',
  input: applicationRoutes.getEvidence.params,
  run: async (reader, { id, fileId }, { municipalityCode }): Promise<Row> => {
    const [row] = await reader<Row[]>`
      select f.file_name, f.media_type, encode(f.content, 'base64') as content, a.applicant_number
      from application.file f
      join application.application a
        on a.municipality_code = f.municipality_code and a.id = f.application_id
      where f.municipality_code = ${municipalityCode} and f.application_id = ${id}
        and f.id = ${fileId}`;
    if (!row) throw refuse('application.application.not_found');
    return { ...row, content: row.content.replaceAll('\n', '') };
  },
  access: ({ applicantNumber }) => ({
    subjects: applicantNumber === null ? [] : [applicantNumber],
    items: ['添付書類'],
  }),
});
