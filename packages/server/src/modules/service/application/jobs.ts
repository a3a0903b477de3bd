/** 申請の仕事 — tells of a day that is near or past; whoever hears it sends the notices. */
import { systemActor } from '#platform/authorisation';
import { type Job, leaveEvents } from '#platform/jobs';

import { REMIND_DUE } from './model.ts';
import { findWhole } from './queries/load-application.ts';
import type { Reminder } from './rules/reminders.ts';

const types = { due: 'ApplicationDueReminded', overdue: 'ApplicationOverdue' } as const;

/** Idle where anything has been done since the day was set. */
export const remindDue: Job<Reminder> = {
  kind: REMIND_DUE,
  title: '期限の知らせ',
  run: async (tx, { applicationId, ordinal, dueOn, kind }, context) => {
    const { municipalityCode } = context;
    const whole = await findWhole(tx, municipalityCode, applicationId);
    if (!whole || whole.steps.at(-1)?.ordinal !== ordinal) return;
    const { receiptNumber, applicantNumber, state } = whole.application;
    const payload = { applicationId, receiptNumber, applicantNumber, state, dueOn };
    const event = { type: types[kind], subject: `application:${applicationId}`, payload };
    const actor = systemActor(municipalityCode, 'application-keeper', []);
    await leaveEvents(tx, [event], { ...context, actor, actId: context.newId() });
  },
};
