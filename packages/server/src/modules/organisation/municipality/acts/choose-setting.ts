/** 設定の選択 — one of the choices that every town has, from today or a later day on. */
import { settingSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { checkSetting } from '../rules.ts';
import { addSetting, putFigures } from '../store.ts';

export const chooseSetting = defineAct({
  name: 'municipality:choose_setting',
  title: '設定の変更',
  legalBasis: '住民記録システム標準仕様書10.2（設定変更ログ）',
  permission: 'municipality:manage_settings',
  input: settingSchema,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input, { today }) => {
    checkSetting(input, today);
    return input;
  },
  save: async (tx, choice, context) => {
    await addSetting(tx, context, choice);
    await putFigures(tx, context, {});
  },
  record: (choice) => ({
    events: [
      {
        type: 'SettingChosen',
        subject: `municipality:setting:${choice.name}`,
        effectiveOn: choice.validFrom,
        payload: choice,
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
