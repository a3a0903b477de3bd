/**
 * 申請した人 — for the notice room's group 「受けられるのに未申請」: who of these people has sent
 * the procedure in since the day. What was withdrawn does not count; what was refused does.
 */
import type { ApplicantSource } from '#modules/service/notice';

export const noticeApplicants: ApplicantSource = {
  applicantsAmong: async (reader, question) => {
    const { municipalityCode, procedureCode, since, addresseeNumbers } = question;
    const rows = await reader<{ applicantNumber: string }[]>`
      select distinct applicant_number from application.application
      where municipality_code = ${municipalityCode} and submitted_at is not null
        and applicant_number = any(${[...addresseeNumbers]}::text[])
        and procedure_code = ${procedureCode} and state <> 'withdrawn'
        and submitted_at >= ${new Date(`${since}T00:00:00+09:00`).toISOString()}`;
    return new Set(rows.map(({ applicantNumber }) => applicantNumber));
  },
};
