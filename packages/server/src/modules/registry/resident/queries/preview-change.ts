/**
 * 異動内容の確認 — what would follow from a change; nothing is written.
 *
 * @spec juki 4.0.9
 * @spec juki 10.4
 */
import { type ChangePreview, changeRoutes } from '@yakuba/contract/resident';

import { defineQuery } from '#platform/act';
import { newId } from '#platform/module';

import { decideChange, prepareChange, provisionalNumbers } from '../acts/change-flow.ts';
import { showsIndividualNumber, visiblePreview } from '../rules/visible-change.ts';

const input = changeRoutes.previewChange.body;

export const previewChange = defineQuery({
  name: 'resident:preview_change',
  title: '異動内容の確認',
  permission: 'resident:draft_change',
  input,
  run: async (reader, change, context): Promise<ChangePreview> => {
    const surroundings = { ...context, actId: '', newId: () => newId(context.now) };
    const prepared = await prepareChange(reader, change, surroundings, false);
    const { rows, alerts } = decideChange(prepared, provisionalNumbers(prepared.need));
    const preview = { people: [...rows], alerts: [...alerts] };
    return visiblePreview(preview, context.actor.permissions);
  },
  access: (preview) => ({
    subjects: preview.people.flatMap((person) => person.before?.addresseeNumber ?? []),
    items: ['異動の内容'],
    hasIndividualNumber: showsIndividualNumber(preview),
  }),
});
