/** 自分の申請の一覧 — those begun by oneself, and those sent in one's name; newest first. */
import { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineQuery } from '#platform/act';

import { type Summarised, summaryOf } from './application-answers.ts';
import { summaryColumns } from './load-application.ts';

const MOST = 200;

export const listMyApplications = defineQuery({
  name: 'application:list_my_applications',
  title: '自分の申請の一覧',
  permission: 'application:apply',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, actor }) => {
    const own = ownAddresseeNumber(actor);
    const columns = summaryColumns(reader);
    const rows = await reader<Summarised[]>`
      select id, ${columns} from application.application a
      where municipality_code = ${municipalityCode} and owner = ${actor.id}
      union
      select id, ${columns} from application.application a
      where municipality_code = ${municipalityCode} and applicant_number = ${own}
        and (submitted_at is not null or agent_number is null)
      order by saved_at desc, id desc limit ${MOST}`;
    return { applications: rows.map(summaryOf) };
  },
  access: ({ applications }) => ({
    subjects: [...new Set(applications.flatMap(({ applicantNumber }) => applicantNumber ?? []))],
    items: ['申請の一覧'],
  }),
});
