/**
 * かんたん窓口 — four people move in: one file, a few presses, and what nobody but they can know;
 * every application goes in at once, and the case goes on to the next desk without a question.
 *
 * @spec juki 10.8
 */
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { connect } from '../packages/server/src/platform/database/index.ts';
import { axe } from './harness/axe.ts';
import {
  countTyping,
  guideFamily,
  listenToGuide,
  movingOutFile,
  neededBy,
  offerProcedures,
  onPaper,
  type Typing,
  tabletShot,
} from './harness/guide.ts';
import { type Journey, journey } from './harness/journey.ts';
import { heading as arriveAt, press } from './harness/keyboard.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { townAt } from './harness/small-towns.ts';

const { code, clerk, approver, places } = townAt(0);
const tablet = { width: 1180, height: 820 };
/** 4人家族・国保・犬・水道・原付 — the row of the table of rules. */
const SITUATION = 4;
const PHONE = '088-123-4567';
/** Kinds of items that are pressed and not written. */
const PRESSED = new Set(['choice', 'choices']);

journey('four people move in through the guide, and write only what nobody knows', async (seat) => {
  const { page, ownerUrl } = seat;
  await offerProcedures(ownerUrl);
  await page.setViewportSize(tablet);
  const typing = countTyping(page);
  const said = listenToGuide(page);
  await signIn(page, clerk);
  await openPage(page, 'かんたん窓口');

  await beginWithFile(page, typing);
  await answerQuestions(page);
  const titles = await page.locator('article h2').allTextContents();
  assert.deepEqual(titles.toSorted(), neededBy(SITUATION).toSorted());
  await axe(page);
  await tabletShot(page, 'guide-procedures');
  const asked = said.at(-1)?.toWrite.filter(({ isRequired }) => isRequired) ?? [];
  const unknown = asked.filter(({ kind }) => !PRESSED.has(kind));

  await writeWhatIsUnknown(page, typing);
  await enterInRegister(seat);
  await readAloud(page);
  // Nothing is asked a second time once the household is in the register.
  assert.deepEqual(said.at(-1)?.questions, []);
  assert.deepEqual(
    said.at(-1)?.toWrite.filter(({ isRequired }) => isRequired),
    [],
  );
  await prove(page, typing);

  await arrive(page, '受け付けました');
  await axe(page);
  await onPaper(page, async () => {
    assert.equal(await page.getByRole('button').count(), 0, 'buttons stay off paper');
    await page.getByText('案件番号').waitFor();
  });
  const sheet = (await page.locator('main').textContent()) ?? '';
  const receipts = [...sheet.matchAll(/受付番号 (\d{4}-\d{7}-\d)/g)].map((match) => match[1]);
  // The moving-in itself is done in the register, and not applied for a second time.
  assert.ok(receipts.length >= titles.length - 1);
  assert.equal(new Set(receipts).size, receipts.length);
  assert.doesNotMatch(sheet, /\d{11}/);
  await checkApplications(ownerUrl, receipts.length);

  // The day of the move and the date on the card are in no register and no file either.
  const wanting = unknown.length + 2;
  process.stdout.write(
    `手で書いた項目 ${typing.typed.length}（台帳もファイルも知らない項目 ${wanting}）\n`,
  );
  assert.ok(typing.typed.length <= wanting, `typed: ${typing.typed.join('、')}`);
  assert.equal(new Set(typing.typed).size, typing.typed.length, 'nothing is written twice');

  await handOver(seat);
});

async function beginWithFile(page: Page, typing: Typing): Promise<void> {
  await arrive(page, 'どのようなことで来られましたか');
  await axe(page);
  await page.getByRole('button', { name: /^転入/ }).click();
  await arrive(page, 'どなたが引っ越してきましたか');
  await page.locator('input[type=file]').setInputFiles(movingOutFile());
  await page.getByText('4人を読み取りました。').waitFor();
  await typing.type('転入の日はいつですか', '20261101');
  await axe(page);
  await page.getByRole('button', { name: '次へ' }).click();
}

async function answerQuestions(page: Page): Promise<void> {
  await arrive(page, 'あてはまるものを押してください');
  await page.getByRole('button', { name: '犬を飼っていますか。' }).click();
  await page.getByRole('button', { name: /町の水道を使いますか/ }).click();
  await page.getByRole('button', { name: /原動機付自転車/ }).click();
  await page.getByRole('radio', { name: '国民健康保険' }).first().check();
  const cards = page.getByRole('group', { name: /マイナンバーカードを持っていますか/ });
  await cards.getByRole('button', { name: '見本　一郎 さん' }).click();
  await axe(page);
  await page.getByRole('button', { name: '次へ' }).click();
  await arriveAt(page, /^要る手続は、\d+件です$/);
}

async function writeWhatIsUnknown(page: Page, typing: Typing): Promise<void> {
  await page.getByRole('button', { name: '次へ' }).click();
  await arrive(page, '書いていただくことは、これだけです');
  await typing.type('新しい住所', `${places[0]}12番地3`);
  await page.getByRole('option').first().click();
  await typing.type('日中に連絡が取れる電話番号', PHONE);
  await page.getByRole('radio', { name: '転入', exact: true }).check();
  await page.getByRole('radio', { name: '利用する', exact: true }).check();
  await typing.type('前の学校（見本　大輝 さん）', '大阪市立見本小学校');
  await typing.type('車台番号', 'AB12-3456789');
  await typing.type('総排気量・定格出力', '50');
  await typing.type('犬の名', 'ポチ');
  await page.getByRole('button', { name: '異動の日と同じ' }).click();
  await axe(page);
  await page.getByRole('button', { name: '次へ' }).click();
}

/** The clerk looks at what was filled in, another decides, and the household comes back. */
async function enterInRegister({ page, sitDown }: Journey): Promise<void> {
  await arrive(page, '転入届を、住民記録に届け出ます');
  await axe(page);
  await page.getByRole('button', { name: '届出の画面で確かめて、決裁へ回す' }).click();
  await arrive(page, '入力内容の確認');
  await page.getByRole('button', { name: '決裁へ回す' }).click();
  await arrive(page, '決裁へ回しました');
  await page.getByRole('link', { name: 'かんたん窓口へ戻る' }).click();
  await page.getByText('転入届：決裁待ち').waitFor();

  const other = (await sitDown()).page;
  await signIn(other, approver);
  await openPage(other, '仮登録・決裁');
  await press(other, '転入');
  await press(other, '決裁して本登録する');
  await press(other, '本登録する');
  await other.getByText('本登録済みです。').waitFor();
  await other.context().close();

  await page.getByRole('button', { name: '状態を確かめる' }).click();
  await page.getByRole('button', { name: '登録された世帯を読み込んで、次へ' }).click();
}

async function readAloud(page: Page): Promise<void> {
  await arrive(page, '内容を、いっしょに確かめましょう');
  const content = page.locator('main');
  for (const { name } of guideFamily) {
    const [family = '', given = ''] = name.split('　');
    await content.locator('ruby', { hasText: family }).first().waitFor();
    await content.locator('ruby', { hasText: given }).first().waitFor();
  }
  for (const told of [PHONE, 'ポチ', '大阪市立見本小学校', '１２番地３', '令和8年11月1日']) {
    assert.equal((await content.getByText(told).count()) > 0, true, told);
  }
  await axe(page);
  await tabletShot(page, 'guide-reading');
  await page.getByRole('button', { name: '大きく表示' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'この内容に間違いありません' }).click();
}

async function prove(page: Page, typing: Typing): Promise<void> {
  await arrive(page, '本人確認（職員が記録します）');
  await page.getByRole('button', { name: 'マイナンバーカード', exact: true }).click();
  const points = page.getByRole('group', { name: 'マイナンバーカードで確かめた点' });
  for (const point of ['顔写真', '氏名', '住所', '有効期限', '券面の加工の有無']) {
    await points.getByRole('button', { name: point, exact: true }).click();
  }
  await typing.type('マイナンバーカードの有効期限', '20320412');
  await axe(page);
  await page.getByRole('button', { name: /件の手続をまとめて提出する/ }).click();
}

/** Every application is there, filled in with what was written once. */
async function checkApplications(ownerUrl: string, count: number): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    const rows = await owner<{ procedureCode: string; text: string; applicantNumber: string }[]>`
      select a.procedure_code, a.answers::text as text, a.applicant_number
      from application.application a join application.submission s
        on s.municipality_code = a.municipality_code and s.application_id = a.id
      where a.municipality_code = ${code} and a.state = 'submitted'`;
    assert.equal(rows.length, count);
    assert.equal(new Set(rows.map((row) => row.applicantNumber)).size, 1);
    for (const { text, procedureCode } of rows) {
      assert.match(text, new RegExp(PHONE), procedureCode);
      assert.match(text, /見本　一郎/, procedureCode);
    }
    const written = rows.map(({ text }) => text).join('\n');
    for (const { name } of guideFamily) assert.ok(written.includes(name), name);
    for (const told of ['大阪市立見本小学校', 'ポチ', 'AB12-3456789', '１２番地３']) {
      assert.ok(written.includes(told), told);
    }
  } finally {
    await owner.end();
  }
}

/** The next desk sees everything that was said, and asks for nothing. */
async function handOver({ page, sitDown }: Journey): Promise<void> {
  await page.getByRole('link', { name: '案件を開く（職員）' }).click();
  await arriveAt(page, /^案件 \d/);
  await page.getByRole('button', { name: /^済にする.*マイナンバーカードの継続利用/ }).click();
  await page.getByText('「マイナンバーカードの継続利用」を済にしました').waitFor();
  await axe(page);
  await page.getByLabel('引継先').selectOption('国保担当');
  await page.getByLabel('次の窓口への連絡').fill('お子さん連れです');
  await page.getByRole('button', { name: '国保担当へ引き継ぐ' }).click();
  await page.getByText('国保担当へ引き継ぎました').waitFor();

  const next = (await sitDown()).page;
  await signIn(next, approver);
  await openPage(next, '案件の引継ぎ');
  await arrive(next, '案件の引継ぎ');
  await next.getByRole('radio', { name: /国保担当（待ち 1）/ }).check();
  await axe(next);
  await next.getByRole('link', { name: /^\d{4}-\d{5}$/ }).click();
  await next.getByRole('button', { name: '国保担当で受け取る' }).click();
  await next.getByText('案件を受け取りました').waitFor();
  for (const told of [PHONE, 'お子さん連れです', 'ポチ']) {
    await next.getByText(told).first().waitFor();
  }
  await axe(next);
  await next.getByRole('button', { name: /^済にする.*国民健康保険の加入/ }).click();
  await next.getByText('「国民健康保険の加入」を済にしました').waitFor();
}
