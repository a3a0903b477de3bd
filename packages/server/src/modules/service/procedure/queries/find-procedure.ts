/** 手続の引き当て — for rooms above: the procedure in force in a town on a day. */
import type { Procedure } from '@yakuba/contract/procedure';

import type { Reader } from '#platform/database';

import { procedureOn, proceduresOn } from '../rules.ts';
import { type CodeQuestion, loadCatalogue } from './load-catalogue.ts';

/**
 * Null where the town does not offer it on the day. Named by its code, or by the question that
 * tells the code: whoever reads an application reads its procedure in the same breath.
 */
export async function findProcedure(
  reader: Reader,
  municipalityCode: string,
  named: string | CodeQuestion,
  on: string,
): Promise<Procedure | null> {
  const codes = typeof named === 'string' ? [named] : named;
  const catalogue = await loadCatalogue(reader, municipalityCode, codes);
  const procedure = procedureOn(catalogue, on);
  return procedure?.isOffered ? procedure : null;
}

/** 手続の引き当て — several at once, in the order given; those not offered are left out. */
export async function findProcedures(
  reader: Reader,
  municipalityCode: string,
  procedureCodes: readonly string[],
  on: string,
): Promise<Procedure[]> {
  const all = proceduresOn(await loadCatalogue(reader, municipalityCode, procedureCodes), on);
  const byCode = new Map(all.map((procedure) => [procedure.procedureCode, procedure]));
  return procedureCodes.flatMap((code) => byCode.get(code) ?? []);
}
