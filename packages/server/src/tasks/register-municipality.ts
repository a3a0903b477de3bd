/**
 * 団体の登録 — puts a town into the system, so that its data can be imported and its staff sign in.
 */

import { todayInJapan } from '@yakuba/kernel/calendar';
import { parseMunicipalityCode } from '@yakuba/kernel/identifier';

import { registerMunicipality } from '#modules/organisation/municipality';

import { createApp } from '../app.ts';
import { optionOf, type Task, TaskUsageError, wordAt } from './task.ts';

export const registerMunicipalityTask: Task = {
  command: 'register municipality',
  usage:
    'register municipality CODE --name 名 --kana カナ --prefecture 都道府県 [--district 郡] [--seat 所在地] [--mayor 首長名]',
  title: '団体を登録する',
  usesDatabase: true,
  run: async (call) => {
    const admitted = (call.options.get('admit-fictitious') ?? '').split(',');
    const fictitious = [...call.config.fictitiousCodes, ...admitted];
    const code = parseMunicipalityCode(wordAt(call, 0, '団体コード'), { fictitious });
    if (!code.ok) throw new TaskUsageError(code.problem);
    const app = createApp({ config: call.config, ownerUrl: call.ownerUrl });
    const now = app.clock.now();
    const mayor = call.options.get('mayor');
    const prefectureName = optionOf(call, 'prefecture');
    try {
      const isNew = await app.database.write(code.value, (tx) =>
        registerMunicipality(tx, {
          municipalityCode: code.value,
          kind: 'municipality',
          name: optionOf(call, 'name'),
          nameKana: optionOf(call, 'kana'),
          prefectureName,
          districtName: call.options.get('district') ?? null,
          postalCode: null,
          seatAddress: call.options.get('seat') ?? prefectureName,
          ...(mayor === undefined ? {} : { mayor: { title: '市町村長', name: mayor } }),
          validFrom: todayInJapan(now),
          now,
        }),
      );
      call.say(isNew ? '登録しました。' : 'すでに登録されています。変更はありません。');
      return true;
    } finally {
      await app.close();
    }
  },
};
