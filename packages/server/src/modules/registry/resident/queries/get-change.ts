/**
 * 仮登録の内容 — one change with the people before and after, as things stand now.
 *
 * @spec juki 4.0.9
 * @spec juki 10.4
 */
import { type ChangePreview, type ChangeSummary, changeRoutes } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';
import { staffNames } from '#modules/organisation/staff';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';
import { newId } from '#platform/module';

import { decideChange, prepareChange, provisionalNumbers } from '../acts/change-flow.ts';
import { showsIndividualNumber, visibleInput, visiblePreview } from '../rules/visible-change.ts';
import { summaryOf } from './change-summary.ts';
import { loadChange, type StoredChange } from './load-change.ts';

interface Answer {
  readonly change: ChangeSummary;
  readonly input: unknown;
  readonly preview: ChangePreview | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

const OPEN = new Set(['draft', 'submitted', 'returned']);

export const getChange = defineQuery({
  name: 'resident:get_change',
  title: '仮登録の内容',
  permission: 'resident:view_resident_record',
  input: changeRoutes.getChange.params,
  run: async (reader, { id }, context): Promise<Answer> => {
    const change = await loadChange(reader, context.municipalityCode, id, false);
    const names = await staffNames(reader, context.municipalityCode, [
      change.applicant,
      change.decidedBy ?? '',
    ]);
    const outlook = OPEN.has(change.status) ? await outlookOf(reader, change, context) : nothing;
    const { actor } = context;
    const { permissions } = actor;
    const isOwn = change.applicant === actor.id;
    return {
      change: summaryOf(change, names),
      // The applicant entered it and mends it; leaving out a part would take it from the change.
      input: isOwn ? change.input : visibleInput(change.input, permissions),
      problem: outlook.problem,
      preview: outlook.preview && visiblePreview(outlook.preview, permissions),
    };
  },
  access: (answer) => ({
    subjects: [
      ...answer.change.subjects,
      ...(answer.preview?.people ?? []).flatMap((person) => person.before?.addresseeNumber ?? []),
    ],
    items: ['異動の内容'],
    hasIndividualNumber: answer.preview !== null && showsIndividualNumber(answer.preview),
  }),
});

const nothing = { preview: null, problem: null };

async function outlookOf(
  reader: Reader,
  change: StoredChange,
  context: QueryContext,
): Promise<Pick<Answer, 'preview' | 'problem'>> {
  const surroundings = { ...context, actId: change.id, newId: () => newId(context.now) };
  try {
    const prepared = await prepareChange(reader, change, surroundings, false);
    const { rows, alerts } = decideChange(prepared, provisionalNumbers(prepared.need));
    return { preview: { people: [...rows], alerts: [...alerts] }, problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { preview: null, problem: { code: error.code, message: error.message } };
  }
}
