/** 職員の登録 — a first account of a town; its password is shown once and must be changed. */
import { randomBytes } from 'node:crypto';
import { roleNames } from '@yakuba/contract/staff';
import { todayInJapan } from '@yakuba/kernel/calendar';

import { addStaffMember } from '#modules/organisation/staff';

import { createApp } from '../app.ts';
import { optionOf, type Task, TaskUsageError, wordAt } from './task.ts';

export const registerStaffTask: Task = {
  command: 'register staff',
  usage: 'register staff CODE 操作者ID --name 氏名 --kana カナ --role clerk [--section 所属]',
  title: '職員のアカウントを作る（初期パスワードを一度だけ表示する）',
  usesDatabase: true,
  run: async (call) => {
    const role = roleNames.find((name) => name === optionOf(call, 'role'));
    if (!role) throw new TaskUsageError(`--role は ${roleNames.join('、')} から選んでください。`);
    const app = createApp({ config: call.config, ownerUrl: call.ownerUrl });
    const now = app.clock.now();
    const municipalityCode = wordAt(call, 0, '団体コード');
    const password = randomBytes(12).toString('base64url');
    try {
      const isNew = await app.database.write(municipalityCode, (tx) =>
        addStaffMember(tx, {
          municipalityCode,
          accountId: wordAt(call, 1, '操作者ID'),
          displayName: optionOf(call, 'name'),
          nameKana: optionOf(call, 'kana'),
          section: call.options.get('section') ?? '住民課',
          password,
          mustChangePassword: true,
          roles: [role],
          validFrom: todayInJapan(now),
          now,
        }),
      );
      call.say(
        isNew ? `登録しました。初期パスワード: ${password}` : 'その操作者IDはすでにあります。',
      );
      return isNew;
    } finally {
      await app.close();
    }
  },
};
