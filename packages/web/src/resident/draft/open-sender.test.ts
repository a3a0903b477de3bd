/** 下書きの送り手の検査 — sent once, tried again when away, never over another's writing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ApiProblem, networkProblem } from '../../api/api-problem.ts';
import { findDraft, type KeptDraft } from './kept-drafts.ts';
import { openSender, type SavedState } from './open-sender.ts';

const TOWN = '999999';

function begin(save: (draft: KeptDraft) => Promise<number>, { isGuest = false } = {}) {
  const states: SavedState[] = [];
  const sent: KeptDraft[] = [];
  const draft: KeptDraft = {
    id: crypto.randomUUID(),
    municipalityCode: TOWN,
    owner: '1000000017',
    procedureCode: 'sample',
    title: '見本の手続',
    answers: {},
    outlet: 'post',
    version: 0,
    savedAt: '2026-11-01T00:00:00Z',
  };
  const sender = openSender({
    draft,
    isGuest,
    isStopped: false,
    onState: (state) => states.push(state),
    save: async (given) => {
      sent.push(given);
      const version = await save(given);
      return { id: given.id, version, savedAt: given.savedAt, problems: [] };
    },
  });
  const write = (fullName: string) => sender.write({ answers: { fullName }, outlet: 'post' });
  const kept = () => findDraft(TOWN, draft.id);
  return { sender, states, sent, write, kept };
}

test('a change is on the device at once, and put away when the server has it', async () => {
  const { sender, write, kept, states } = begin(async () => 1);
  write('見本　一郎');
  assert.deepEqual(kept()?.answers, { fullName: '見本　一郎' });
  assert.equal(await sender.flush(), 1);
  assert.equal(kept(), null);
  assert.deepEqual(states, ['saving', 'saved']);
  sender.close();
});

test("a guest's draft stays on the device", async () => {
  const { sender, write, kept } = begin(async () => 1, { isGuest: true });
  write('見本　一郎');
  await sender.flush();
  assert.equal(kept()?.version, 1);
  sender.close();
});

test('without a network the draft stays, and the next attempt sends it', async () => {
  let isAway = true;
  const { sender, write, kept, states, sent } = begin(async () => {
    if (isAway) throw networkProblem();
    return 1;
  });
  write('見本　一郎');
  await assert.rejects(sender.flush(), ApiProblem);
  assert.equal(states.at(-1), 'kept');
  assert.notEqual(kept(), null);
  isAway = false;
  assert.equal(await sender.flush(), 1);
  assert.equal(sent.length, 2);
  sender.close();
});

test('what is written while a draft is on its way goes out after it, on top of it', async () => {
  const { sender, write, sent } = begin(async (draft) => draft.version + 1);
  write('見本');
  const first = sender.flush();
  write('見本　一郎');
  await first;
  assert.equal(await sender.flush(), 2);
  assert.deepEqual(
    sent.map(({ version, answers }) => [version, answers['fullName']]),
    [
      [0, '見本'],
      [1, '見本　一郎'],
    ],
  );
  sender.close();
});

test('another device is not overwritten until the person says so', async () => {
  const code = 'application.draft.version_differs';
  const conflict = new ApiProblem({ status: 409, code, title: '', detail: '' });
  const { sender, write, states, sent } = begin(async (draft) => {
    if (draft.version < 3) throw conflict;
    return 4;
  });
  write('見本　一郎');
  await assert.rejects(sender.flush());
  assert.equal(states.at(-1), 'conflict');
  await assert.rejects(sender.flush());
  assert.equal(sent.length, 1);
  sender.resume(3);
  write('見本　一郎');
  assert.equal(await sender.flush(), 4);
  sender.close();
});
