/**
 * 案件の照会 — everything that the next desk needs, so that it asks for nothing again; refused
 * where looking at anybody of it is suppressed.
 */
import { type CaseDetail, caseReference } from '@yakuba/contract/procedure-guide';

import { staffNames } from '#modules/organisation/staff';
import { findSuppressions } from '#modules/registry/resident';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import type { WholeCase } from '../model.ts';
import { refuse } from '../refusals.ts';
import { desksAhead, partStateOf } from '../rules/case-moves.ts';
import { summariesOf } from './list-cases.ts';
import { loadCase } from './load-case.ts';

export const getCase = defineQuery<{ id: string }, CaseDetail>({
  name: 'procedure_guide:get_case',
  title: '案件の照会',
  permission: 'procedure_guide:view_cases',
  input: caseReference,
  run: async (reader, { id }, context) => {
    const whole = await loadCase(reader, context.municipalityCode, id);
    await refuseSuppressed(reader, whole, context);
    return detailOf(reader, whole, context);
  },
  access: ({ subjects, guide, id }) => {
    const known = subjects.length > 0 ? subjects : guide === null ? [] : [`case:${id}`];
    if (known.length === 0) return null;
    return { subjects: known, items: ['氏名', '案件', '申請の内容'], purpose: '案件の引継ぎ' };
  },
});

async function refuseSuppressed(
  reader: Reader,
  { held }: WholeCase,
  { municipalityCode, now }: QueryContext,
): Promise<void> {
  const numbers = held.addresseeNumbers;
  const standing = await findSuppressions(reader, municipalityCode, numbers, 'inquiry', now);
  const stopping = standing.find(({ level }) => level === 'error');
  if (!stopping) return;
  throw refuse('procedure_guide.person.suppressed', { number: stopping.addresseeNumber });
}

async function detailOf(
  reader: Reader,
  { held, parts, steps }: WholeCase,
  context: QueryContext,
): Promise<CaseDetail> {
  const { municipalityCode, actor } = context;
  const partsDone = parts.filter(({ doneAt }) => doneAt !== null).length;
  const row = { ...held, parts: parts.length, partsDone };
  const [[summary], names] = await Promise.all([
    summariesOf(reader, [row], context),
    staffNames(
      reader,
      municipalityCode,
      steps.map(({ staffId }) => staffId),
    ),
  ]);
  if (!summary) throw new TypeError('a case has a summary');
  return {
    ...summary,
    version: held.version,
    isMine: held.holderId === actor.id,
    happenedOn: held.happenedOn,
    householdNumber: held.householdNumber,
    guide: held.guide,
    changeId: held.changeId,
    reading: held.reading,
    parts: parts.map((part) => ({
      ...part,
      names: [...part.names],
      missingPapers: [...part.missingPapers],
      state: partStateOf(part, held),
      doneAt: part.doneAt?.toISOString() ?? null,
    })),
    steps: steps.map(({ move, desk, note, staffId, recordedAt }) => ({
      move,
      desk,
      note,
      staffName: names.get(staffId) ?? staffId,
      recordedAt: recordedAt.toISOString(),
    })),
    desks: desksAhead(parts),
  };
}
