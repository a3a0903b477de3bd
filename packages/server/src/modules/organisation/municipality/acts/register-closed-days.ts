/** 休業日の登録 — days the office is closed besides Saturday and Sunday; known ones are kept. */
import { closedDaysSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { addClosedDays } from '../store.ts';

export const registerClosedDays = defineAct({
  name: 'municipality:register_closed_days',
  title: '休業日の登録',
  legalBasis: '地方自治法第4条の2',
  permission: 'municipality:manage_settings',
  input: closedDaysSchema,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input) => input.days,
  save: (tx, days, context) => addClosedDays(tx, context, days),
  record: (days) => ({
    events: [
      { type: 'ClosedDaysRegistered', subject: 'municipality:closed-day', payload: { days } },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
