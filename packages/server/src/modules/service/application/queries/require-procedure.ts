/** 申請の手続 — as in force on the day it was submitted, so that a review sees the same form. */
import type { Procedure } from '@yakuba/contract/procedure';
import { todayInJapan } from '@yakuba/kernel/calendar';

import { findProcedure } from '#modules/service/procedure';
import type { Reader } from '#platform/database';

import type { StoredApplication } from '../model.ts';
import { refuse } from '../refusals.ts';

export async function requireProcedure(
  reader: Reader,
  { procedureCode, submittedAt, savedAt }: StoredApplication,
  { municipalityCode }: { readonly municipalityCode: string },
): Promise<Procedure> {
  const on = todayInJapan(submittedAt ?? savedAt);
  const procedure = await findProcedure(reader, municipalityCode, procedureCode, on);
  if (!procedure) throw refuse('application.procedure.unknown');
  return procedure;
}
